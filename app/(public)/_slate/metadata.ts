import type { Metadata } from "next";
import { feedLinks } from "#app/feeds/discovery.ts";
import type { SlateKind } from "#db/queries/find-slate.ts";
import type { Query } from "#domain/query.ts";
import { DEFAULT_REGION } from "#domain/region.ts";
import { groupPlace } from "#domain/release-group.ts";
import { parseSlateWish } from "#domain/slate-wish.ts";
import { loadSlateHead } from "./loaders.ts";

/** The head of a slate's page; sorted otherwise, or with another film in the chart, it is the same page. */
export async function slateMetadata(kind: SlateKind, slug: string, query: Query): Promise<Metadata> {
  const { name } = await loadSlateHead(kind, slug);
  const { region, group } = parseSlateWish(query).wish;
  const asked = new URLSearchParams({
    ...(region !== DEFAULT_REGION && { region }),
    ...(group !== "cinemas" && { type: group }),
  });
  const place = groupPlace(region, group);
  return {
    // Not through the layout's template, which would read "$&" in a name as a pattern.
    title: { absolute: `${name}, slate ${place} · Slateline` },
    description: `The films of ${name} ${place}: the date each has, every date it had, and how often and how far it moved.`,
    alternates: {
      canonical: `/${kind}s/${slug}${asked.size > 0 ? `?${asked}` : ""}`,
      types: feedLinks({ subject: { of: kind, slug }, region: null, group: null }, `${name}: release date changes`),
    },
  };
}
