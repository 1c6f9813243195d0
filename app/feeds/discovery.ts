import { UPCOMING } from "#app/calendars/compose-calendar.ts";
import type { Subscription } from "#components/ui/subscribe.tsx";
import { type ListAddress, listPath } from "#domain/list-address.ts";
import { ALL_CHANGES } from "./compose-feed.ts";

type Subscribed = Pick<ListAddress, "subject" | "region" | "group">;

/** The calendar and the feed of a page, of the same films: the feed wholly, or in the same place. */
export function subscriptionTo(calendar: Subscribed, feed: Subscribed = calendar): Subscription {
  return {
    calendar: `/calendars${listPath(calendar, UPCOMING)}.ics`,
    feed: `/feeds${listPath(feed, ALL_CHANGES)}`,
  };
}

/** What a page's head says of both: programs find them by the page's address. */
export function subscriptionLinks({ calendar, feed }: Subscription, title: string) {
  return { ...feedLinks(feed, title), "text/calendar": [{ url: calendar, title }] };
}

/** The same of a page whose dates no calendar has. */
export function feedLinks(feed: string, title: string) {
  return {
    "application/atom+xml": [{ url: `${feed}.atom`, title }],
    "application/feed+json": [{ url: `${feed}.json`, title }],
  };
}
