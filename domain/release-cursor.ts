import { type CalendarDate, isCalendarDate } from "./calendar-date.ts";
import { RELEASE_TYPES, type ReleaseType } from "./vocabulary.ts";

/**
 * A release's place in the list of all: those with a date by its last day, then the narrower window, then slug; behind
 * them those without, by region, type and the day since which that has been known. The id settles what is left.
 */
export type ReleaseCursor = DatedCursor | UndatedCursor;

export interface DatedCursor {
  readonly latest: CalendarDate;
  readonly earliest: CalendarDate;
  /** The film's slug. */
  readonly slug: string;
  readonly releaseId: number;
}

export interface UndatedCursor {
  readonly latest: null;
  readonly region: string;
  readonly type: ReleaseType;
  readonly knownFrom: CalendarDate;
  readonly releaseId: number;
}

const DATED = /^(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)_([a-z0-9-]{1,200})_(\d{1,15})$/;
const UNDATED = /^none_([A-Z]{2}|001)_([a-z]+)_(\d{4}-\d\d-\d\d)_(\d{1,15})$/;

/** The cursor as an address bears it: `2027-07-31_2027-07-01_dune_731`, or `none_US_theatrical_2026-01-05_12`. */
export function formatReleaseCursor(cursor: ReleaseCursor): string {
  if (cursor.latest === null) return ["none", cursor.region, cursor.type, cursor.knownFrom, cursor.releaseId].join("_");
  return [cursor.latest, cursor.earliest, cursor.slug, cursor.releaseId].join("_");
}

/** Reads `formatReleaseCursor`'s text; undefined for any other. The release need not stand there any more. */
export function parseReleaseCursor(text: string): ReleaseCursor | undefined {
  const [, latest = "", earliest = "", slug = "", dated = ""] = DATED.exec(text) ?? [];
  if (isCalendarDate(latest) && isCalendarDate(earliest)) return { latest, earliest, slug, releaseId: Number(dated) };
  const [, region = "", named = "", knownFrom = "", undated = ""] = UNDATED.exec(text) ?? [];
  const type = RELEASE_TYPES.find((known) => known === named);
  return type && isCalendarDate(knownFrom)
    ? { latest: null, region, type, knownFrom, releaseId: Number(undated) }
    : undefined;
}
