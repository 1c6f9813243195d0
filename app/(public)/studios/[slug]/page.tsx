import type { Metadata } from "next";
import { SlatePage } from "#components/slate/slate-page.tsx";
import { loadSlate } from "../../_slate/loaders.ts";
import { slateMetadata } from "../../_slate/metadata.ts";
import "../../_slate/slate.css";
import "../../_slate/trend.css";

type Props = PageProps<"/studios/[slug]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return slateMetadata("studio", (await params).slug, await searchParams);
}

export default async function StudioPage({ params, searchParams }: Props) {
  return <SlatePage view={await loadSlate("studio", (await params).slug, await searchParams)} />;
}
