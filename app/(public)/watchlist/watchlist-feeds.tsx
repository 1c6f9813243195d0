import { Subscribe } from "#components/ui/subscribe.tsx";
import { listPath } from "#domain/list-address.ts";

/** As many as the address of a feed names. */
const MOST_IN_ADDRESS = 200;

/**
 * One calendar and one feed of all that is followed. Their addresses name the films: nobody keeps who follows what. Drawn in
 * the browser alone, which therefore puts the links into the page's head as well.
 */
export function WatchlistFeeds({ slugs, region }: { slugs: readonly string[]; region: string | null }) {
  if (slugs.length === 0) return null;
  const subject = { of: "watchlist", slugs: slugs.slice(0, MOST_IN_ADDRESS).toSorted() } as const;
  const path = listPath({ subject, region, group: null }, "");
  const [calendar, feed] = [`/calendars${path}.ics`, `/feeds${path}`];
  return (
    <>
      <link rel="alternate" type="text/calendar" href={calendar} title="Watchlist" />
      <link rel="alternate" type="application/atom+xml" href={`${feed}.atom`} title="Watchlist" />
      <link rel="alternate" type="application/feed+json" href={`${feed}.json`} title="Watchlist" />
      <Subscribe calendar={calendar} feed={feed} origin={globalThis.location.origin}>
        These addresses name the films you follow now{slugs.length > MOST_IN_ADDRESS ? ", the first 200 of them" : ""}:
        take them anew when your list has changed.
      </Subscribe>
    </>
  );
}
