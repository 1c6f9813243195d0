import type { CalendarDate } from "#domain/calendar-date.ts";
import { comparePartialDates, isExact, type PartialDate, toPartialDate } from "#domain/partial-date.ts";
import { type FollowedFilm, isFollowed, type Watchlist } from "#domain/watchlist.ts";
import type { ChangeKind, Direction, ReleaseType, Speaker, Standing } from "#domain/vocabulary.ts";

/** A date as the API writes it: `edtf` is all that is needed of it to write it anew. */
export interface DateText {
  readonly edtf: string;
  readonly wording: string | null;
}

interface ReleaseText {
  readonly region: string;
  readonly type: ReleaseType;
  readonly variant: string | null;
}

/** A followed film as it stands, in the shape of the API's answer. */
export interface WatchedFilm {
  readonly slug: string;
  readonly title: string;
  readonly release: (ReleaseText & { readonly standing: Standing; readonly date: DateText | null }) | null;
}

/** What was put on record of a followed film. */
export interface WatchedChange extends ReleaseText {
  readonly id: number;
  readonly film: { readonly slug: string; readonly title: string };
  readonly kind: ChangeKind;
  readonly announcement: string;
  readonly announcedOn: DateText;
  readonly by: Speaker;
  readonly studios: readonly string[];
  readonly standing: Standing;
  readonly before: DateText | null;
  readonly after: DateText | null;
  readonly direction: Direction | null;
  readonly shiftDays: number | null;
}

/** A followed film with a date, and what that date is by now. */
export interface DatedFilm extends WatchedFilm {
  readonly release: NonNullable<WatchedFilm["release"]>;
  readonly date: PartialDate;
  readonly note: "" | "out" | "passed, unconfirmed" | "passed, no news";
}

export interface WatchlistShelves {
  /** Dates to come, the next first. */
  readonly next: readonly DatedFilm[];
  readonly undated: readonly WatchedFilm[];
  /** Dates that have come, the latest first. */
  readonly past: readonly DatedFilm[];
}

/** The followed films by what is to be expected of them on the reader's day. */
export function layOutWatchlist(films: readonly WatchedFilm[], today: CalendarDate): WatchlistShelves {
  const dated = films.flatMap((film) => toDated(film, today)).toSorted((a, b) => compare(a, b));
  const isNext = ({ note }: DatedFilm) => note === "";
  return {
    next: dated.filter(isNext),
    undated: films.filter(({ release }) => !release?.date).toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    past: dated.filter((film) => !isNext(film)).toReversed(),
  };
}

function toDated({ slug, title, release }: WatchedFilm, today: CalendarDate): DatedFilm[] {
  if (!release?.date) return [];
  const date = toPartialDate(release.date.edtf);
  return [{ slug, title, release, date, note: noteOf(release.standing, date, today) }];
}

/** A date that has passed without a confirmation is never taken for a release. */
function noteOf(standing: Standing, date: PartialDate, today: CalendarDate): DatedFilm["note"] {
  if (standing === "released") return "out";
  if (date.latest >= today) return "";
  return isExact(date) ? "passed, unconfirmed" : "passed, no news";
}

function compare(a: DatedFilm, b: DatedFilm): number {
  return comparePartialDates(a.date, b.date) || (a.slug < b.slug ? -1 : 1);
}

/** What the reader took off a list by hand and has not put back; one that goes under another address now is not gone. */
export function listTakenOff(taken: readonly FollowedFilm[], list: Watchlist): readonly FollowedFilm[] {
  const films = new Map(taken.map((film) => [film.slug, film]));
  return [...films.values()].filter(({ slug }) => !isFollowed(list, slug));
}

/** The followed films that are told by the title kept: all where nothing is known of any, else those off the record. */
export function listKept(
  list: Watchlist,
  { missing, isFailed }: { readonly missing: readonly string[] | undefined; readonly isFailed: boolean },
): readonly FollowedFilm[] {
  if (missing === undefined) return isFailed ? list.films : [];
  return list.films.filter(({ slug }) => missing.includes(slug));
}
