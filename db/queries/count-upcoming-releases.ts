import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../db.ts";
import { isOfSlate } from "./list-slate.ts";
import { hasNotPassed, isUpcoming, knownOn, type UpcomingList } from "./release-list.ts";

/** How many releases `listUpcomingReleases` lists on all its pages together, counted up to `most`. */
export async function countUpcomingReleases(
  db: Db,
  { most, ...list }: UpcomingList & { most: number },
): Promise<number> {
  const states =
    list.studioId === null ? statesOfAll(db, list) : statesOfStudio(db, { ...list, studioId: list.studioId });
  const [row] = await db.q.select({ releases: count() }).from(states.limit(most).as("upcoming")).limit(1);
  return row?.releases ?? 0;
}

const one = { one: sql`1`.as("one") };

/** The index answers alone. */
function statesOfAll(db: Db, list: UpcomingList) {
  return db.q.select(one).from(db.t.releaseStates).where(isUpcoming(db, list));
}

/** From the studio's films to their releases: among everybody's they would be looked for to the last date on record. */
function statesOfStudio(db: Db, { region, types, from, asOf, studioId }: UpcomingList & { studioId: number }) {
  const { q, t } = db;
  return q
    .select(one)
    .from(t.releases)
    .crossJoin(t.releaseStates)
    .where(
      and(
        isOfSlate(db, { kind: "studio", id: studioId }, t.releases.filmId),
        eq(t.releases.region, region),
        inArray(t.releases.type, types),
        eq(t.releaseStates.releaseId, t.releases.id),
        hasNotPassed(db, from),
        knownOn(db, asOf),
      ),
    );
}
