import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { publicUrl } from "#app/public-url.ts";
import { Subscribe } from "#components/ui/subscribe.tsx";
import { Calendar } from "#components/upcoming/calendar.tsx";
import { type ListPlace, listPlaceOf } from "#domain/list-place.ts";
import type { Query } from "#domain/query.ts";
import { listMetadata, listSubscription } from "../../../list-metadata.ts";
import { loadCalendar } from "../../../loaders.ts";
import { searchText } from "../../../search-text.ts";
import "../../../month.css";
import "../../../upcoming.css";

type Props = PageProps<"/in/[region]/[type]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const query = await searchParams;
  return listMetadata(placeOf(await params, query), query);
}

export default async function ListPage({ params, searchParams }: Props) {
  const query = await searchParams;
  const place = placeOf(await params, query);
  return (
    <>
      <Calendar calendar={await loadCalendar(place, query)} />
      <Subscribe {...listSubscription(place)} origin={publicUrl().origin} />
    </>
  );
}

/** The list of an address: 404 where there is none, 308 to its one spelling, with its query, where it is spelt another way. */
function placeOf({ region, type }: { region: string; type: string }, query: Query): ListPlace {
  const place = listPlaceOf({ region, type });
  if (!place) notFound();
  if (place.region !== region || place.group !== type) {
    permanentRedirect(`/in/${place.region}/${place.group}${searchText(query)}`);
  }
  return place;
}
