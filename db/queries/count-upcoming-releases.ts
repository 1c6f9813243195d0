import { count, eq, sql } from "drizzle-orm";
import type { Db } from "../db.ts";
import { isUpcoming, type UpcomingList } from "./release-list.ts";

/** How many releases `listUpcomingReleases` lists on all its pages together, counted up to `most`. */
export async function countUpcomingReleases(
  db: Db,
  { most, ...list }: UpcomingList & { most: number },
): Promise<number> {
  const { q, t } = db;
  const states = q
    .select({ one: sql`1`.as("one") })
    .from(t.releaseStates)
    .$dynamic();
  // Without a studio the index answers alone.
  const joined =
    list.studioId === null ? states : states.innerJoin(t.releases, eq(t.releases.id, t.releaseStates.releaseId));
  const upcoming = joined.where(isUpcoming(db, list)).limit(most).as("upcoming");
  const [row] = await q.select({ releases: count() }).from(upcoming).limit(1);
  return row?.releases ?? 0;
}
