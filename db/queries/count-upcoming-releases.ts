import { count, eq } from "drizzle-orm";
import type { Db } from "../db.ts";
import { isUpcoming, type UpcomingList } from "./release-list.ts";

/** How many releases `listUpcomingReleases` lists on all its pages together. */
export async function countUpcomingReleases(db: Db, list: UpcomingList): Promise<number> {
  const { q, t } = db;
  const states = q.select({ releases: count() }).from(t.releaseStates).$dynamic();
  // Without a studio the index answers alone.
  const counted =
    list.studioId === null ? states : states.innerJoin(t.releases, eq(t.releases.id, t.releaseStates.releaseId));
  const [row] = await counted.where(isUpcoming(db, list));
  return row?.releases ?? 0;
}
