import { Section } from "#components/ui/section.tsx";
import { listPath } from "#domain/list-address.ts";

/** As many as the address of a feed names. */
const MOST_IN_ADDRESS = 200;

/** One calendar and one feed of all that is followed. Their addresses name the films: nobody keeps who follows what. */
export function WatchlistFeeds({ slugs, region }: { slugs: readonly string[]; region: string | null }) {
  if (slugs.length === 0) return null;
  const subject = { of: "watchlist", slugs: slugs.slice(0, MOST_IN_ADDRESS).toSorted() } as const;
  const path = listPath({ subject, region, group: null }, "");
  return (
    <Section title="Elsewhere" aside="In your calendar and feed reader">
      <ul className="btns">
        <li>
          <a className="btn" href={`/calendars${path}.ics`}>
            Calendar
          </a>
        </li>
        <li>
          <a className="btn" href={`/feeds${path}.atom`}>
            Feed, Atom
          </a>
        </li>
        <li>
          <a className="btn" href={`/feeds${path}.json`}>
            Feed, JSON
          </a>
        </li>
      </ul>
      <p className="fine watchlist-note">
        These addresses name the films you follow now{slugs.length > MOST_IN_ADDRESS ? ", the first 200 of them" : ""}:
        take them anew when your list has changed.
      </p>
    </Section>
  );
}
