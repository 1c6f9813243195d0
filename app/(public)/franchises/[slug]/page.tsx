import type { Metadata } from "next";
import { publicUrl } from "#app/public-url.ts";
import { SlatePage } from "#components/slate/slate-page.tsx";
import { Subscribe } from "#components/ui/subscribe.tsx";
import { loadSlate } from "../../_slate/loaders.ts";
import { slateMetadata, slateSubscription } from "../../_slate/metadata.ts";
import "../../_slate/slate.css";
import "../../_slate/trend.css";

type Props = PageProps<"/franchises/[slug]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return slateMetadata("franchise", (await params).slug, await searchParams);
}

export default async function FranchisePage({ params, searchParams }: Props) {
  const view = await loadSlate("franchise", (await params).slug, await searchParams);
  return (
    <>
      <SlatePage view={view} />
      <Subscribe {...slateSubscription(view)} origin={publicUrl().origin} />
    </>
  );
}
