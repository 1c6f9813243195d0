import type { Metadata } from "next";
import { SlatePage } from "#components/slate/slate-page.tsx";
import { loadSlate } from "../../_slate/loaders.ts";
import { slateMetadata } from "../../_slate/metadata.ts";
import "../../_slate/slate.css";
import "../../_slate/trend.css";

type Props = PageProps<"/franchises/[slug]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return slateMetadata("franchise", (await params).slug, await searchParams);
}

export default async function FranchisePage({ params, searchParams }: Props) {
  return <SlatePage view={await loadSlate("franchise", (await params).slug, await searchParams)} />;
}
