import { and, asc, count, eq, sql } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { hasNotPassed, knownOn } from "./release-list.ts";

export interface RegionRow {
  readonly region: string;
  /** Null for the one row of a region in which nothing is to come. */
  readonly type: ReleaseType | null;
  readonly releases: number;
}

/**
 * Every region on record, by code, with how many releases of each type have a date that has not passed. Without a
 * limit: there are as many rows as regions times types.
 */
export async function listRegions(
  db: Db,
  { from, asOf }: { from: CalendarDate; asOf: CalendarDate },
): Promise<RegionRow[]> {
  const { q } = db;
  const upcoming = upcomingByRegion(db, { from, asOf });
  const region = sql<string>`regions.region`;
  return q
    .select({ region, type: upcoming.type, releases: sql`coalesce(${upcoming.releases}, 0)`.mapWith(Number) })
    .from(regionsOnRecord(db))
    .leftJoin(upcoming, eq(upcoming.region, region))
    .orderBy(asc(region), asc(upcoming.type));
}

function upcomingByRegion(db: Db, { from, asOf }: { from: CalendarDate; asOf: CalendarDate }) {
  const { q, t } = db;
  const { region, type } = t.releaseStates;
  return q
    .select({ region, type, releases: count().as("releases") })
    .from(t.releaseStates)
    .where(and(hasNotPassed(db, from), knownOn(db, asOf)))
    .groupBy(region, type)
    .as("upcoming");
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
