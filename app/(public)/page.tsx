import type { Metadata } from "next";
import { publicUrl } from "#app/public-url.ts";
import { Subscribe } from "#components/ui/subscribe.tsx";
import { Calendar } from "#components/upcoming/calendar.tsx";
import { DEFAULT_REGION } from "#domain/region.ts";
import { listMetadata, listSubscription } from "./list-metadata.ts";
import { loadCalendar } from "./loaders.ts";
import "./month.css";
import "./upcoming.css";

const FRONT_PAGE = { region: DEFAULT_REGION, group: "cinemas" } as const;

export async function generateMetadata({ searchParams }: PageProps<"/">): Promise<Metadata> {
  return listMetadata(FRONT_PAGE, await searchParams);
}

export default async function FrontPage({ searchParams }: PageProps<"/">) {
  return (
    <>
      <Calendar calendar={await loadCalendar(FRONT_PAGE, await searchParams)} />
      <Subscribe {...listSubscription(FRONT_PAGE)} origin={publicUrl().origin} />
    </>
  );
}
