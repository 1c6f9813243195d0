import Link from "next/link";
import { FilmOffers } from "#components/ui/film-offers.tsx";
import { Section } from "#components/ui/section.tsx";
import { quoted } from "#domain/query.ts";
import type { SearchView } from "./search-view.ts";

/** Why there is nothing, and what to do next; where nothing was looked for, what can be. */
export function NothingFound({ view: { text, offered } }: { view: SearchView }) {
  return (
    <>
      <section className="nothing-found" aria-label={text === "" ? "What can be looked for" : "Nothing found"}>
        {text === "" ? (
          <p className="lead">
            Any title a film ever had, in any script, a studio, a franchise, or a date such as “July 2021”. Typing
            errors are forgiven.
          </p>
        ) : (
          <>
            <p className="lead">
              Nothing on record is named like <bdi>{quoted(text)}</bdi>, and it is no date.
            </p>
            <p>
              A single word of the title may do, or the title it had before. A date is read as “23 July 2021”, “July
              2021” or “2021”.
            </p>
          </>
        )}
      </section>
      {offered.length > 0 ? (
        <Section title="Moved last" aside="Films whose date was changed">
          <FilmOffers films={offered} />
        </Section>
      ) : null}
      <Section title="Or begin here">
        <ul className="offers">
          <li>
            <Link href="/" prefetch={false}>
              What opens next
            </Link>
          </li>
          <li>
            <Link href="/changes" prefetch={false}>
              Every date change
            </Link>
          </li>
        </ul>
      </Section>
    </>
  );
}
