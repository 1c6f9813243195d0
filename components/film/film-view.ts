import type { ReleaseSince } from "#domain/as-of.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { DateHolding } from "#domain/date-holding.ts";
import type { FilmRecord, ReleaseHistory } from "#domain/film-record.ts";
import type { ReleaseKey } from "#domain/region.ts";
import type { ReleaseWish } from "#domain/release-choice.ts";
import { type FilmAddress, filmHref } from "./film-href.ts";

/** A film's page as its sections draw it. */
export interface FilmView {
  readonly film: FilmRecord;
  /** All releases with a history, replayed, in the order of their dates. */
  readonly releases: readonly ReleaseHistory[];
  /** The region whose way of writing dates the whole page has. */
  readonly region: string;
  readonly locale: string;
  /** What the address asks for: kept where the page leads to itself as of another day. */
  readonly wish: ReleaseWish;
  /** The day by which everything shown is known. */
  readonly asOf: CalendarDate;
  /** The earliest day that it may be for a reader; looking back, the day looked back from. */
  readonly today: CalendarDate;
  /** The days on which something of the film became known. */
  readonly changeDays: readonly CalendarDate[];
  /** Set where the page shows what was known on a day of the past: the day, and what became of each release since. */
  readonly past: { readonly day: CalendarDate; readonly since: readonly ReleaseSince[] } | null;
}

/** The films on record are counted no further. */
export const MOST_FILMS_COUNTED = 10_000;

/** Other films on the days a release has or had. */
export interface Company {
  readonly holdings: readonly DateHolding[];
  /** How many films there are on record to have found them among, `MOST_FILMS_COUNTED` at most. */
  readonly filmCount: number;
}

/** The address at which a film's page shows one release large, as of the same day as the page that links to it. */
export function releaseHref(
  { film, past }: Pick<FilmView, "film" | "past">,
  { region, type, variant }: ReleaseKey,
): FilmAddress {
  return filmHref(film.slug, { region, type, variant, asOf: past?.day ?? null });
}
