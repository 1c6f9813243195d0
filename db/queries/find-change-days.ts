import { and, eq, gt, gte, lt, lte, max, min, type SQL, sql } from "drizzle-orm";
import { type CalendarDate, toCalendarDate } from "#domain/calendar-date.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";

const MOST_DAYS = 366;

/** The days on which a region's releases of some types changed. */
export interface ChangeDays {
  /** The nearest before the day asked for, and the nearest after. */
  readonly earlier: CalendarDate | null;
  readonly later: CalendarDate | null;
  /** Those of the day's year, in order, with the nearest before and after that year. */
  readonly around: readonly CalendarDate[];
}

/**
 * The days around `day` on which something of a list became known. Each is found from the one before it by a look into the
 * index, so it costs as many looks as there are days, however many changes fell on each of them.
 */
export async function findChangeDays(
  db: Db,
  { region, types, day }: { region: string; types: readonly ReleaseType[]; day: CalendarDate },
): Promise<ChangeDays> {
  const year = day.slice(0, 4);
  const [from, to] = [toCalendarDate(`${year}-01-01`), toCalendarDate(`${year}-12-31`)];
  const lists = await Promise.all(types.map((type) => listOfType(db, { region, type, from, to })));
  const before = lists
    .flatMap((list) => list.before ?? [])
    .toSorted()
    .at(-1);
  const [after] = lists.flatMap((list) => list.after ?? []).toSorted();
  const within = new Set(lists.flatMap((list) => list.within));
  const around = [...(before ? [before] : []), ...[...within].toSorted(), ...(after ? [after] : [])];
  return {
    earlier: around.findLast((one) => one < day) ?? null,
    later: around.find((one) => one > day) ?? null,
    around,
  };
}

interface Stretch {
  readonly region: string;
  readonly type: ReleaseType;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Of one type alone, since an index that begins with it answers the first and the last of its days at once. */
async function listOfType(db: Db, stretch: Stretch) {
  const { q, t } = db;
  const { knownFrom } = t.releaseStates;
  const { from, to } = stretch;
  const [[before], [after], within] = await Promise.all([
    q
      .select({ day: max(knownFrom) })
      .from(t.releaseStates)
      .where(and(isOf(db, stretch), lt(knownFrom, from))),
    q
      .select({ day: min(knownFrom) })
      .from(t.releaseStates)
      .where(and(isOf(db, stretch), gt(knownFrom, to))),
    q
      .select({ day: sql<CalendarDate>`change_days.day` })
      .from(hopping(db, stretch))
      .orderBy(sql`change_days.day`)
      .limit(MOST_DAYS),
  ]);
  return { before: before?.day, after: after?.day, within: within.map((row) => row.day) };
}

function isOf({ t }: Db, { region, type }: Stretch): SQL | undefined {
  return and(eq(t.releaseStates.region, region), eq(t.releaseStates.type, type));
}

/** The distinct days of a stretch: the first, and then from each the next. `distinct` would read every change of them. */
function hopping(db: Db, stretch: Stretch): SQL {
  const { releaseStates } = db.t;
  const { knownFrom } = releaseStates;
  const first = (isBehind: SQL) =>
    sql`(select min(${knownFrom}) from ${releaseStates} where ${and(isOf(db, stretch), isBehind, lte(knownFrom, stretch.to))})`;
  return sql`(
    with recursive hops(day) as (
      select ${first(gte(knownFrom, stretch.from))}
      union all
      select ${first(gt(knownFrom, sql`hops.day`))} from hops where hops.day is not null
    )
    select day from hops where day is not null
  ) as change_days`;
}
