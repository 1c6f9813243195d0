/** What the tests of a film's page share: builders of records in the words of a test. */
import { toCalendarDate } from "./calendar-date.ts";
import type { Citation, ClaimRecord, DateChangeRecord, FilmRecord, ReleaseRecord } from "./film-record.ts";
import { toPartialDate } from "./partial-date.ts";
import { change, type ChangeWords } from "./testing.ts";

export interface RecordedWords extends ChangeWords {
  readonly wording?: string;
  readonly pages?: readonly Citation[];
}

/** A date change on record, announced by nobody known. */
export function recorded({ wording, pages = [], ...words }: RecordedWords): DateChangeRecord {
  const entry = change(words);
  const announcement = { slug: entry.key, by: "unknown" as const, studios: [], headline: null };
  return { ...entry, wording: wording ?? null, reason: null, announcement, citations: pages };
}

/** A page that supports a date change. */
export function page(publisher: string, disagrees: string | null = null): Citation {
  const url = `https://${publisher.toLowerCase().replaceAll(" ", "-")}.example/film`;
  return { url, publisher, publishedOn: null, says: `${publisher} says so`, disagrees };
}

/** A claim about a date: what a page of a day, or of none, states. */
export function claim(
  publisher: string,
  { on, states, about = "current" }: { on: string | null; states: string | null; about?: ClaimRecord["about"] },
): ClaimRecord {
  return {
    url: page(publisher).url,
    publisher,
    about,
    publishedOn: on === null ? null : toPartialDate(on),
    date: states === null ? null : toPartialDate(states),
    note: null,
  };
}

/** A US cinema release with its changes, unless said otherwise. */
export function release(changes: readonly RecordedWords[], more: Partial<ReleaseRecord> = {}): ReleaseRecord {
  return {
    region: "US",
    type: "theatrical",
    variant: "",
    version: 1,
    changes: changes.map(recorded),
    claims: [],
    ...more,
  };
}

/** A film with releases and nothing else. */
export function film(releases: readonly ReleaseRecord[], more: Partial<FilmRecord> = {}): FilmRecord {
  return {
    slug: "a-film",
    kind: "film",
    title: "A Film",
    primaryRegion: "US",
    franchise: null,
    checkedOn: null,
    became: null,
    titles: [],
    studios: [],
    releases,
    ...more,
  };
}

/** A day by which every change of a test is known. */
export const LATER = toCalendarDate("2100-01-01");
