import { Section } from "#components/ui/section.tsx";

/** What there is beside the API: each with an address to try. */
const BESIDE = [
  {
    term: "Calendars",
    addresses: ["/calendars/upcoming/US/cinemas.ics", "/calendars/films/mission-impossible-dead-reckoning.ics"],
    text: "Of a region and a group of releases, a studio’s or franchise’s films, a film, or up to 200 films by slug: /calendars/watchlist/dune,tenet/US/cinemas.ics. A release is one event whose day moves; a window such as “July 2027” is none. Subscribe with webcal:// in place of https://; many calendars ask only once a day or two.",
  },
  {
    term: "Feeds",
    addresses: ["/feeds/changes.atom", "/feeds/films/mission-impossible-dead-reckoning.json"],
    text: "Atom and JSON Feed 1.1, of all changes, a region’s, a studio’s, a franchise’s, a film’s, or of films by slug. An entry says from which date to which, what that was, who said so, why, and where it was printed.",
  },
  {
    term: "Dumps",
    addresses: ["/dumps/latest/manifest.json"],
    text: "The whole record as JSON Lines, CSV and a SQLite file, with the hash of each, where whoever runs this site has them made. One command reads a dump into a Slateline of your own.",
  },
] as const;

/** Calendars, feeds and dumps. */
export function Beside() {
  return (
    <Section id="beside" title="Calendars, feeds, dumps">
      <dl className="terms">
        {BESIDE.map(({ term, addresses, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {text}
              <ul className="api-examples">
                {addresses.map((address) => (
                  <li key={address}>
                    <a href={address}>
                      <code>{address}</code>
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
