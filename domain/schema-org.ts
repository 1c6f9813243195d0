import type { FilmRecord, ReleaseHistory } from "./film-record.ts";
import { formerDates, standingDate } from "./history-line.ts";
import { type PartialDate, relationOf } from "./partial-date.ts";
import { regionName, WORLDWIDE } from "./region.ts";
import { releasePlace } from "./release-phrase.ts";

type Json = string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A film as schema.org's `Movie`, each release a `PublicationEvent`: `EventRescheduled` with every date it had before,
 * `EventPostponed` without a date, `EventCancelled`. A `Date` of schema.org is a day, a month or a year, so a release
 * that has a season or a span is left out, never given as its first day.
 */
export function movieOf(film: FilmRecord, releases: readonly ReleaseHistory[], address: string): Json {
  const names = [...new Set(film.titles.map(({ title }) => title))].filter((title) => title !== film.title);
  const producers = film.studios.filter(({ role }) => role === "production");
  const events = releases.flatMap((release) => publicationOf(release, film));
  return {
    "@context": "https://schema.org",
    "@type": "Movie",
    "@id": address,
    url: address,
    name: film.title,
    ...(names.length > 0 && { alternateName: names }),
    ...(producers.length > 0 && { productionCompany: producers.map(organization) }),
    ...(events.length > 0 && { releasedEvent: events }),
  };
}

/** JSON for a `<script>`: no text in it can end the element, open a comment, or break a line. */
export function toScriptText(value: Json): string {
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function publicationOf({ ledger, region, type, variant }: ReleaseHistory, film: FilmRecord): Json[] {
  const state = ledger.steps.at(-1)?.state;
  const current = standingDate(ledger)?.date ?? null;
  const previous = formerDates(ledger)
    .map(({ date }) => date)
    .filter((date) => isWritable(date) && !isFirmedUp(date, current));
  if (!state || (current ? !isWritable(current) : previous.length === 0)) return [];
  const distributors = film.studios.filter(({ role }) => role === "distributor");
  return [
    {
      "@type": "PublicationEvent",
      name: `${film.title}, ${releasePlace(region, type, variant)}`,
      ...(current && { startDate: current.edtf }),
      eventStatus: `https://schema.org/${statusOf(state.standing, { hasDate: current !== null, hasMoved: previous.length > 0 })}`,
      ...(previous.length > 0 && { previousStartDate: previous.map(({ edtf }) => edtf) }),
      location:
        region === WORLDWIDE
          ? { "@type": "Place", name: "Worldwide" }
          : { "@type": "Country", name: regionName(region) },
      ...(distributors.length > 0 && { publishedBy: distributors.map(organization) }),
    },
  ];
}

function statusOf(standing: string, { hasDate, hasMoved }: { hasDate: boolean; hasMoved: boolean }): string {
  if (standing === "cancelled") return "EventCancelled";
  if (!hasDate) return "EventPostponed";
  return hasMoved ? "EventRescheduled" : "EventScheduled";
}

/** The forms of ISO 8601 that schema.org takes for a `Date`. */
function isWritable({ precision }: PartialDate): boolean {
  return precision === "day" || precision === "month" || precision === "year";
}

/** A month that became a day within it was never another date. */
function isFirmedUp(former: PartialDate, current: PartialDate | null): boolean {
  return current !== null && relationOf(former, current) === "inside";
}

function organization({ name }: { readonly name: string }): Json {
  return { "@type": "Organization", name };
}
