import Link from "next/link";
import { Section } from "#components/ui/section.tsx";
import { DateText } from "#components/ui/struck-date.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { FollowButton } from "#components/watchlist/follow-button.tsx";
import { formatMonth } from "#domain/format-date.ts";
import { counted } from "#domain/number-words.ts";
import { dateOfPage } from "#domain/date-page.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { FoundLink } from "./found-link.tsx";
import { FoundReleaseText } from "./found-release.tsx";
import { monthsWithin } from "./say-found.ts";
import type { Found, FoundDate, FoundFilm, FoundSlate, SearchView } from "./search-view.ts";

/** What a search found, by kind. */
export function SearchResults({ view }: { view: SearchView }) {
  const { found, isCut } = view;
  const dates = found.filter((one) => one.kind === "date");
  const films = found.filter((one) => one.kind === "film");
  const studios = slatesOf(found, "studio");
  const franchises = slatesOf(found, "franchise");
  return (
    <>
      {dates.length > 0 ? <Dates dates={dates} view={view} /> : null}
      {films.length > 0 ? <Films films={films} view={view} /> : null}
      {studios.length > 0 ? <Slates title="Studios" slates={studios} /> : null}
      {franchises.length > 0 ? <Slates title="Franchises" slates={franchises} /> : null}
      {isCut ? (
        <p className="fine search-cut">
          These are the {found.length} that match best; there are more. A longer part of the name finds fewer.
        </p>
      ) : null}
    </>
  );
}

function slatesOf(found: readonly Found[], kind: FoundSlate["kind"]): readonly FoundSlate[] {
  return found.filter((one): one is FoundSlate => one.kind === kind);
}

function Films({ films, view: { region, locale } }: { films: readonly FoundFilm[]; view: SearchView }) {
  return (
    <Section title="Films" aside={films.length > 1 ? counted(films.length, "film") : undefined}>
      <ul className="found">
        {films.map((film) => (
          <li key={film.slug}>
            <p>
              <FoundLink found={film} region={region}>
                <TitleText title={film.title} />
              </FoundLink>
              <FollowButton slug={film.slug} title={film.title} compact />
              {film.matchedTitle === null ? null : (
                <span className="fine also">
                  {" "}
                  also “<TitleText title={film.matchedTitle} />”
                </span>
              )}
            </p>
            <p>
              <FoundReleaseText release={film.release} locale={locale} />
            </p>
            <p className="fine">
              <bdi>{film.studios.join(", ")}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Slates({ title, slates }: { title: string; slates: readonly FoundSlate[] }) {
  return (
    <Section title={title}>
      <ul className="found">
        {slates.map((slate) => (
          <li key={slate.slug}>
            <FoundLink found={slate} region={null}>
              <bdi>{slate.name}</bdi>
            </FoundLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Dates({ dates, view }: { dates: readonly FoundDate[]; view: SearchView }) {
  return (
    <Section title={dates.length > 1 ? "Dates" : "Date"} aside="Who opens then, and who ever held it">
      <ul className="found">
        {dates.map((found) => (
          <li key={found.date.edtf}>
            <DateLinks found={found} view={view} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A window that has no page of its own is told with those of its months. */
function DateLinks({ found, view: { region, locale } }: { found: FoundDate; view: SearchView }) {
  const { edtf } = found.date;
  if (dateOfPage(edtf)) {
    return (
      <FoundLink found={found} region={region}>
        <DateText edtf={edtf} text={found.name} />
      </FoundLink>
    );
  }
  return (
    <>
      <span className="found-name">{found.name}</span>
      <ul className="found-months">
        {monthsWithin(edtf).map((month) => (
          <li key={month}>
            <Link href={{ pathname: `/dates/${month}`, ...(region && { query: { region } }) }} prefetch={false}>
              <DateText edtf={month} text={formatMonth(toPartialDate(month).earliest, locale, "short")} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
