import {
  aliasedTable,
  and,
  between,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  lte,
  ne,
  notExists,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
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
  /** Set for a day by which so little was known that the way leads along that, and not along the dates (`isEarly`). */
  readonly isEarly?: boolean;
}

/** The same, of dates that have not passed on `from`: a window counts until its last day is over. */
export interface UpcomingList extends ReleaseList {
  readonly from: CalendarDate;
}

/**
 * True for states that were the world's knowledge on a day: one a release at most. Half of it stands in an expression,
 * and so is no range for an index: SQLite, which knows nothing of how days lie, takes any half-open range for narrow,
 * and to list the dates of a month would read all that was ever known before (2 s of a million date changes, and not 3 ms).
 * It stands last, since it takes longer, and most states that are passed over are of the past.
 */
export function knownOn({ t }: Db, day: CalendarDate): SQL | undefined {
  return and(gt(t.releaseStates.knownUntil, day), sql`${t.releaseStates.knownFrom} || '' <= ${day}`);
}

/**
 * True for the states that stand, which are in the indices `release_states_standing` and `release_states_now`. Written out,
 * not bound: SQLite takes an index of some rows only where it reads the same condition in the question.
 */
export function isStanding({ t }: Db): SQL {
  return sql`${t.releaseStates.knownUntil} = '9999-12-31'`;
}

/** States known by a day that are looked at one by one, sooner than all dates since. */
const FEW = 4000;

/** True where so little was known of a list by its day that few of the dates since are of it. */
export async function isEarly({ q, t }: Db, { region, types, asOf }: Omit<ReleaseList, "studioId">): Promise<boolean> {
  const s = t.releaseStates;
  const known = q
    .select({ one: sql`1`.as("one") })
    .from(s)
    .where(and(eq(s.region, region), inArray(s.type, types), lte(s.knownFrom, asOf)))
    .limit(FEW + 1)
    .as("known");
  const [row] = await q.select({ states: count() }).from(known).limit(1);
  return (row?.states ?? 0) <= FEW;
}

/** The last day of a state's date, for a range; where the way leads along what was known, within an expression. */
function latestIn({ t }: Db, { isEarly: early = false }: ReleaseList): SQLWrapper {
  return early ? sql`${t.releaseStates.latest} || ''` : t.releaseStates.latest;
}

/** True for states of the list; asks of a query that it joins `releases`. */
export function inList(
  db: Db,
  { region, types, asOf, studioId, isEarly: early = false }: ReleaseList,
): SQL | undefined {
  const { t } = db;
  const { knownFrom, knownUntil } = t.releaseStates;
  return and(
    eq(t.releaseStates.region, region),
    inArray(t.releaseStates.type, types),
    early ? and(lte(knownFrom, asOf), gt(knownUntil, asOf)) : knownOn(db, asOf),
    studioId === null ? undefined : isByStudio(db, studioId),
  );
}

/** True for states of the list with a date that has not passed. */
export function isUpcoming(db: Db, list: UpcomingList): SQL | undefined {
  return and(inList(db, list), between(latestIn(db, list), list.from, OPEN_END));
}

/** True for states whose date's last day is `from` or later; one without a date has no `latest` (a CHECK). */
export function hasNotPassed({ t }: Db, from: CalendarDate): SQL {
  return between(t.releaseStates.latest, from, OPEN_END);
}

/**
 * True for releases of the list without a date, waiting for one, by their states that are known on its day. A release that went another way ("streaming instead")
 * waits for none, even where a later change has restated that there is no date; nor does one whose film has a date in
 * the same list, as a wide release that became a limited one.
 */
export function isUndated(db: Db, list: ReleaseList): SQL | undefined {
  return and(
    eq(db.t.releaseStates.standing, "undated"),
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
