import type { UrlObject } from "node:url";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { DateHolding } from "#domain/date-holding.ts";
import type { FilmRecord, ReleaseHistory } from "#domain/film-record.ts";
import type { ReleaseKey } from "#domain/region.ts";

/** A film's page as its sections draw it. */
export interface FilmView {
  readonly film: FilmRecord;
  /** All releases with a history, replayed, in the order of their dates. */
  readonly releases: readonly ReleaseHistory[];
  /** The region whose way of writing dates the whole page has. */
  readonly region: string;
  readonly locale: string;
  /** The day by which everything shown is known. */
  readonly asOf: CalendarDate;
  /** The earliest day that it may be for a reader. */
  readonly today: CalendarDate;
}

/** Other films on the days a release has or had. */
export interface Company {
  readonly holdings: readonly DateHolding[];
  /** How many films there are on record to have found them among. */
  readonly filmCount: number;
}

/** The address at which a film's page shows one release large. */
export function releaseHref(slug: string, { region, type, variant }: ReleaseKey): UrlObject {
  return { pathname: `/films/${slug}`, query: { region, type, ...(variant !== "" && { variant }) } };
}
