import type { Metadata } from "next";
import { subscriptionLinks, subscriptionTo } from "#app/feeds/discovery.ts";
import type { Subscription } from "#components/ui/subscribe.tsx";
import type { ListPlace } from "#domain/list-place.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { parseMonth } from "#domain/month-calendar.ts";
import type { Query } from "#domain/query.ts";
import { localeOf } from "#domain/region.ts";
import { groupHeadline, groupPath, groupPlace } from "#domain/release-group.ts";
import { loadCalendar } from "./loaders.ts";

/** A list's calendar, and the changes of what it lists. */
export function listSubscription({ region, group }: ListPlace): Subscription {
  return subscriptionTo({ subject: { of: "all" }, region, group });
}

/** The head of a list's page that is shown. Its canonical address is the list's own, without a filter, page by page. */
export async function listMetadata({ region, group }: ListPlace, query: Query): Promise<Metadata> {
  const { page } = (await loadCalendar({ region, group }, query)).view;
  const headline = groupHeadline(region, group);
  const types = subscriptionLinks(listSubscription({ region, group }), headline);
  const month = parseMonth(query["month"]);
  if (month.ok && month.value) {
    const name = formatPartialDate(month.value, localeOf(region), "long");
    const ofPage = page > 1 ? `&page=${page}` : "";
    return {
      title: page > 1 ? `${headline}, ${name}, page ${page}` : `${headline}, ${name}`,
      description: `The calendar of ${name}: what is dated ${groupPlace(region, group)}, day by day, and what has no day in it.`,
      alternates: { canonical: `${groupPath(region, group)}?month=${month.value.edtf}${ofPage}`, types },
    };
  }
  return {
    title: page > 1 ? `${headline}, page ${page}` : headline,
    description: `What is dated ${groupPlace(region, group)}, week by week, with every date it had before and what moved lately.`,
    alternates: { canonical: page > 1 ? `${groupPath(region, group)}?page=${page}` : groupPath(region, group), types },
  };
}
