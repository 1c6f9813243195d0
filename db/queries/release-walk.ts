import { and, asc, desc, eq, gt, lt, ne, or, type SQL } from "drizzle-orm";
import { type CalendarDate, toCalendarDate } from "#domain/calendar-date.ts";
import type { DatedCursor, ReleaseCursor } from "#domain/release-cursor.ts";
import type { ReleaseType, Standing } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import type { Slate } from "./list-slate.ts";

/** Which releases are asked for; null for all. */
export interface ReleaseFilter {
  readonly region: string | null;
  readonly types: readonly ReleaseType[] | null;
  /** Of films of these slates, of each of them. */
  readonly slates: readonly Slate[];
  /** Of these films; null for all. */
  readonly filmIds: readonly number[] | null;
  readonly standing: Standing | null;
  /** Both ends are meant of the date's last day and included: "July 2027" lies on July 31. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** A walk along releases, in the order of `ReleaseCursor`. */
export interface ReleaseWalk {
  readonly filter: ReleaseFilter;
  /** The day on which the world knew what is listed. */
  readonly asOf: CalendarDate;
  /** The release behind which the walk begins; null for the first. */
  readonly after: ReleaseCursor | null;
  readonly limit: number;
  /** As of a `ReleaseList`. */
  readonly isEarly?: boolean;
  /** Only dates that reach from one month into another and begin by this day. */
  readonly spanningBy?: CalendarDate;
  /** Only dates that are a day. */
  readonly isOfDays?: boolean;
  /** From the last date to the first, all of the order turned around; without a place to begin behind. */
  readonly isBackwards?: boolean;
}

/** Before the first day of any date on record. */
const BEGINNING = toCalendarDate("0100-01-01");

/** The first day of which a walk asks for dates. */
export function beginningOf({ from }: ReleaseFilter, after: DatedCursor | null): CalendarDate {
  return after && (from ?? BEGINNING) < after.latest ? after.latest : (from ?? BEGINNING);
}

/** The place behind all dates of a day. */
export function behindDay(day: CalendarDate): DatedCursor {
  return { latest: day, earliest: BEGINNING, slug: "z", releaseId: 0 };
}

/** The order of `DatedCursor`; asks of a query that it joins `films`. */
export function orderOfDates(
  { t: { releaseStates: s, films: f } }: Db,
  { isBackwards = false }: Pick<ReleaseWalk, "isBackwards"> = {},
): readonly SQL[] {
  const [up, down] = isBackwards ? [desc, asc] : [asc, desc];
  return [up(s.latest), down(s.earliest), up(f.slug), up(s.releaseId)];
}

/** True for a date that is a day: its EDTF is then the day itself. */
export function isDay({ t: { releaseStates: s } }: Db): SQL {
  return eq(s.edtf, s.earliest);
}

/** The day alone bounds the range of the index; the rest parts the dates that end on that one day. */
export function isBehindDated({ t }: Db, { latest, earliest, slug, releaseId }: DatedCursor): SQL | undefined {
  const { releaseStates: s, films: f } = t;
  const sameSlug = and(eq(f.slug, slug), gt(s.releaseId, releaseId));
  const sameWindow = and(eq(s.earliest, earliest), or(gt(f.slug, slug), sameSlug));
  return or(ne(s.latest, latest), lt(s.earliest, earliest), sameWindow);
}
