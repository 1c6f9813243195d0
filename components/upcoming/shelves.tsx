import Link from "next/link";
import { Section } from "#components/ui/section.tsx";
import { elsewhereHref, listedHref } from "#components/film/film-href.ts";
import { DateText, StruckDate } from "#components/ui/struck-date.tsx";
import { FollowButton } from "#components/watchlist/follow-button.tsx";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { inRegion } from "#domain/region.ts";
import { groupPath } from "#domain/release-group.ts";
import { FilmLink, sayFacts } from "./film-row.tsx";
import { type ListedFilm, MOST_ON_SHELF, type UpcomingView } from "./upcoming-view.ts";

/** Films that are announced here and have no date. */
export function Undated({ view }: { view: UpcomingView }) {
  const { undated, locale } = view;
  return (
    <Section
      title="No date"
      aside={sayFirst(undated, "Announced, or taken off the calendar and not put back")}
      id="no-date"
    >
      <ul className="shelf">
        {undated.map((film) => (
          <li key={film.releaseId}>
            <FilmLink film={film} href={listedHref(film, view)} />
            <FollowButton slug={film.slug} title={film.title} compact />
            <p className="fine">
              <Facts film={film} />
              <HowUndated film={film} locale={locale} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function HowUndated({ film: { trail }, locale }: { film: ListedFilm; locale: string }) {
  if (!trail.since) return null;
  const since = formatPartialDate(trail.since, locale, "short");
  if (!trail.lastDate) return `announced ${since}, never dated`;
  const { date, wording } = trail.lastDate;
  return (
    <>
      taken off <StruckDate edtf={date.edtf} text={formatAsAnnounced(date, wording, locale, "short")} introduced /> on{" "}
      {since}
    </>
  );
}

/** Who brings the film and how, before what became of its date. */
function Facts({ film }: { film: ListedFilm }) {
  const facts = sayFacts(film);
  if (facts === "") return null;
  return (
    <>
      <bdi>{facts}</bdi>,{" "}
    </>
  );
}

/** Films without any release of this kind here, and with a date to come in another region. */
export function DatedElsewhere({ view }: { view: UpcomingView }) {
  const { elsewhere, group, locale } = view;
  return (
    <Section title="Dated elsewhere" aside={sayFirst(elsewhere, "Nothing on record here yet")}>
      <ul className="shelf">
        {elsewhere.map((film) => (
          <li key={film.releaseId}>
            <FilmLink film={film} href={elsewhereHref(film, view)} />
            <FollowButton slug={film.slug} title={film.title} compact />
            <p className="fine">
              <Facts film={film} />
              <DateText edtf={film.date.edtf} text={formatPartialDate(film.date, locale, "short")} />{" "}
              <Link href={{ pathname: groupPath(film.region, group) }} prefetch={false}>
                {inRegion(film.region)}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A shelf is cut where it would be too long for a page, and says so. */
function sayFirst(films: readonly ListedFilm[], words: string): string {
  return films.length < MOST_ON_SHELF ? words : `${words}; the first ${MOST_ON_SHELF}`;
}
