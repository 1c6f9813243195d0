import { and, eq, sql } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { RELEASE_TYPES, type ReleaseType } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { hasNotPassed, knownOn } from "./release-list.ts";

export interface RegionRow {
  readonly region: string;
  /** Null for the one row of a region in which nothing is to come. */
  readonly type: ReleaseType | null;
  readonly releases: number;
}

/** The code of every region on record, in order. Without a limit: there are as many as the world has. */
export async function listRegionCodes(db: Db): Promise<readonly string[]> {
  const region = sql<string>`regions.region`;
  const rows = await db.q.select({ region }).from(regionsOnRecord(db)).orderBy(region);
  return rows.map((row) => row.region);
}

/**
 * Every region on record, by code, with how many releases of each type have a date that has not passed, counted up to
 * `most`. Without a limit: there are as many rows as regions times types.
 */
export async function listRegions(
  db: Db,
  { from, asOf, most }: { from: CalendarDate; asOf: CalendarDate; most: number },
): Promise<RegionRow[]> {
  const [region, type] = [sql<string>`regions.region`, sql<ReleaseType>`types.type`];
  const rows = await db.q
    .select({ region, type, releases: countUpTo(db, { from, asOf, most }).mapWith(Number) })
    .from(regionsOnRecord(db))
    .crossJoin(everyType)
    .orderBy(region, type);
  return [...Map.groupBy(rows, (row) => row.region)].flatMap(([of, all]): RegionRow[] => {
    const toCome = all.filter(({ releases }) => releases > 0);
    return toCome.length > 0 ? toCome : [{ region: of, type: null, releases: 0 }];
  });
}

const everyType = sql`(${sql.join(
  RELEASE_TYPES.map((type) => sql`select ${sql.raw(`'${type}'`)} as type`),
  sql` union all `,
)}) as types`;

/** Each region and type on its own, so that the index stops at `most`: all at once, every date to come would be read. */
function countUpTo(db: Db, { from, asOf, most }: { from: CalendarDate; asOf: CalendarDate; most: number }) {
  const { q, t } = db;
  const toCome = q
    .select({ one: sql`1`.as("one") })
    .from(t.releaseStates)
    .where(
      and(
        eq(t.releaseStates.region, sql`regions.region`),
        eq(t.releaseStates.type, sql`types.type`),
        hasNotPassed(db, from),
        knownOn(db, asOf),
      ),
    )
    .limit(most)
    .as("to_come");
  return sql`(${q.select({ releases: sql`count(*)` }).from(toCome)})`;
}

/** A loose index scan, one seek a region: `distinct` would read the index from end to end on both engines. */
function regionsOnRecord({ t: { releaseStates } }: Db) {
  return sql`(
    with recursive known(region) as (
      select min(${releaseStates.region}) from ${releaseStates}
      union all
      select (select min(${releaseStates.region}) from ${releaseStates} where ${releaseStates.region} > known.region)
      from known where known.region is not null
    )
    select region from known where region is not null
  ) as regions`;
}
