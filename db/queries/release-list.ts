import {
  aliasedTable,
  and,
  between,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  notExists,
  type SQL,
  sql,
} from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { OPEN_END } from "#domain/partial-date.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";

/** Which releases a list is about, and the day on which the world knew what it shows. */
export interface ReleaseList {
  readonly region: string;
  readonly types: readonly ReleaseType[];
  readonly asOf: CalendarDate;
  /** Only films that this studio distributes or makes; null for all. */
  readonly studioId: number | null;
}

/** The same, of dates that have not passed on `from`: a window counts until its last day is over. */
export interface UpcomingList extends ReleaseList {
  readonly from: CalendarDate;
}

/**
 * True for states that were the world's knowledge on a day: one a release at most. Half of it stands in an expression,
 * and so is no range for an index: SQLite, which knows nothing of how days lie, takes any half-open range for narrow,
 * and to list the dates of a month would read all that was ever known before (2 s of a million date changes, and not 3 ms).
 */
export function knownOn({ t }: Db, day: CalendarDate): SQL | undefined {
  return and(sql`${t.releaseStates.knownFrom} || '' <= ${day}`, gt(t.releaseStates.knownUntil, day));
}

/** True for states of the list; asks of a query that it joins `releases`. */
function inList(db: Db, { region, types, asOf, studioId }: ReleaseList): SQL | undefined {
  const { t } = db;
  return and(
    eq(t.releaseStates.region, region),
    inArray(t.releaseStates.type, types),
    knownOn(db, asOf),
    studioId === null ? undefined : isByStudio(db, studioId),
  );
}

/** True for states of the list with a date that has not passed. */
export function isUpcoming(db: Db, list: UpcomingList): SQL | undefined {
  return and(inList(db, list), hasNotPassed(db, list.from));
}

/** True for states whose date's last day is `from` or later; one without a date has no `latest` (a CHECK). */
export function hasNotPassed({ t }: Db, from: CalendarDate): SQL {
  return between(t.releaseStates.latest, from, OPEN_END);
}

/** A stretch of days, both ends included. */
export interface DayStretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** True for states of the list whose date ends within a stretch of days: every exact day in it is among them. */
export function endsWithin(db: Db, list: ReleaseList, { from, to }: DayStretch): SQL | undefined {
  return and(inList(db, list), between(db.t.releaseStates.latest, from, to));
}

/**
 * True for states of the list whose date is a window that reaches into a stretch of days and ends after it. Their index
 * holds windows alone and both their ends, so that those which begin later are passed over within it.
 */
export function reachesInto(db: Db, list: ReleaseList, { to }: DayStretch): SQL | undefined {
  const { earliest, latest } = db.t.releaseStates;
  return and(inList(db, list), ne(earliest, latest), between(latest, addDays(to, 1), OPEN_END), lte(earliest, to));
}

/**
 * True for states of the list without a date, waiting for one. A release that went another way ("streaming instead")
 * waits for none, even where a later change has restated that there is no date; nor does one whose film has a date in
 * the same list, as a wide release that became a limited one.
 */
export function isUndated(db: Db, list: ReleaseList): SQL | undefined {
  const { t } = db;
  return and(
    inList(db, list),
    isNull(t.releaseStates.latest),
    eq(t.releaseStates.standing, "undated"),
    ne(lastKind(db, list.asOf), "replaced"),
    notExists(datedSibling(db, list)),
  );
}

/** The kind of the change that made the state: the last one known that was not a mere restatement. */
export function lastKind({ q, t }: Db, asOf: CalendarDate): SQL {
  const last = q
    .select({ kind: t.dateChanges.kind })
    .from(t.dateChanges)
    .where(
      and(
        eq(t.dateChanges.releaseId, t.releaseStates.releaseId),
        lte(t.dateChanges.knownBy, asOf),
        ne(t.dateChanges.kind, "confirmed"),
      ),
    )
    .orderBy(desc(t.dateChanges.ordinal))
    .limit(1);
  return sql`(${last})`;
}

/** The film's releases of the same list and variant that have a date, or had it and came out. */
function datedSibling({ q, t }: Db, { region, types, asOf }: ReleaseList) {
  const [sibling, its] = [aliasedTable(t.releases, "sibling"), aliasedTable(t.releaseStates, "its")];
  return q
    .select({ one: sql`1` })
    .from(sibling)
    .innerJoin(its, eq(its.releaseId, sibling.id))
    .where(
      and(
        eq(sibling.filmId, t.releases.filmId),
        eq(sibling.region, region),
        inArray(sibling.type, types),
        eq(sibling.variant, t.releases.variant),
        lte(its.knownFrom, asOf),
        gt(its.knownUntil, asOf),
        isNotNull(its.latest),
      ),
    );
}

/** True for releases of films that the studio distributes or makes. */
export function isByStudio({ q, t }: Db, studioId: number): SQL {
  return exists(
    q
      .select({ one: sql`1` })
      .from(t.filmStudios)
      .where(and(eq(t.filmStudios.filmId, t.releases.filmId), eq(t.filmStudios.studioId, studioId))),
  );
}
