import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { compareText } from "#domain/compare-text.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { type ListedRelease, listedRelease } from "./listed-release.ts";
import { inList, isUndated, type ReleaseList } from "./release-list.ts";

/** Releases of a type without a date that are looked at, from the one that was last known to have none. */
const LOOKED_AT = 250;

/**
 * Releases that were announced and have no date, or have lost it and wait for another: by slug, `limit` at most of those
 * that were the last to have none.
 */
export async function listUndatedReleases(
  db: Db,
  { limit, lookedAt = LOOKED_AT, ...list }: ReleaseList & { limit: number; lookedAt?: number },
): Promise<ListedRelease[]> {
  const ofEach = await Promise.all(list.types.map((type) => undatedOfType(db, { ...list, type, lookedAt, limit })));
  return ofEach.flat().toSorted(compareReleases).slice(0, limit);
}

function compareReleases(a: ListedRelease, b: ListedRelease): number {
  return compareText(a.slug, b.slug) || compareText(a.type, b.type) || compareText(a.variant, b.variant);
}

function undatedOfType(
  db: Db,
  { type, lookedAt, limit, ...list }: ReleaseList & { type: ReleaseType; lookedAt: number; limit: number },
): Promise<ListedRelease[]> {
  const { q, t } = db;
  const { releaseStates: s } = t;
  const last = q
    .select({ releaseId: s.releaseId, knownFrom: s.knownFrom })
    .from(s)
    .innerJoin(t.releases, eq(t.releases.id, s.releaseId))
    .where(and(inList(db, { ...list, types: [type] }), isNull(s.latest)))
    .orderBy(desc(s.knownFrom), desc(s.releaseId))
    .limit(lookedAt)
    .as("last_undated");
  return q
    .select(listedRelease(db))
    .from(last)
    .crossJoin(s)
    .innerJoin(t.releases, eq(t.releases.id, s.releaseId))
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .where(and(eq(s.releaseId, last.releaseId), eq(s.knownFrom, last.knownFrom), isUndated(db, list)))
    .orderBy(asc(t.films.slug), asc(t.releases.variant))
    .limit(limit);
}
