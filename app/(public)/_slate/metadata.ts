import type { Metadata } from "next";
import { subscriptionLinks, subscriptionTo } from "#app/feeds/discovery.ts";
import type { SlateAddress } from "#components/slate/slate-view.ts";
import type { Subscription } from "#components/ui/subscribe.tsx";
import type { SlateKind } from "#db/queries/find-slate.ts";
import type { Query } from "#domain/query.ts";
import { DEFAULT_REGION } from "#domain/region.ts";
import { groupPlace } from "#domain/release-group.ts";
import { parseSlateWish } from "#domain/slate-wish.ts";
import { loadSlateHead } from "./loaders.ts";

/** The calendar of a slate in a place, and the changes of all its films. */
export function slateSubscription({
  kind,
  slug,
  region,
  group,
}: Pick<SlateAddress, "kind" | "slug" | "region" | "group">): Subscription {
  const whole = { subject: { of: kind, slug }, region: null, group: null } as const;
  return subscriptionTo({ ...whole, region, group }, whole);
}

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
      types: subscriptionLinks(slateSubscription({ kind, slug, region, group }), `${name}: release date changes`),
    },
  };
}
