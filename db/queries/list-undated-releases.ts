import { asc, eq } from "drizzle-orm";
import type { Db } from "../db.ts";
import { type ListedRelease, listedRelease } from "./list-upcoming-releases.ts";
import { isUndated, type ReleaseList } from "./release-list.ts";

/** Releases that were announced and have no date, or have lost it and wait for another: by slug. */
export function listUndatedReleases(
  db: Db,
  { limit, ...list }: ReleaseList & { limit: number },
): Promise<ListedRelease[]> {
  const { q, t } = db;
  return q
    .select(listedRelease(db))
    .from(t.releaseStates)
    .innerJoin(t.releases, eq(t.releases.id, t.releaseStates.releaseId))
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .where(isUndated(db, list))
    .orderBy(asc(t.films.slug), asc(t.releases.type), asc(t.releases.variant))
    .limit(limit);
}
