import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { StatHistory } from "#domain/stats/history.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import { partialDateOf } from "../remembered.ts";

/**
 * What was known of some films' cinema releases in their primary regions, by slug: the wide release, the limited one where
 * a film has no other. Variants are left out, and so is a film of whose release nothing is known. Without a limit: the
 * caller limits the films.
 */
export async function listStatHistories(
  db: Db,
  { slugs }: { slugs: readonly string[] },
): Promise<ReadonlyMap<string, StatHistory>> {
  const rows = await inLists(slugs, (list) => listStates(db, list));
  const studioIds = await listStudiosOf(db, [...new Set(rows.map(({ announcementId }) => announcementId))]);
  const ofFilm = Map.groupBy(rows, ({ slug }) => slug);
  return new Map([...ofFilm].map(([slug, all]) => [slug, toHistory(slug, all, studioIds)]));
}

function listStates({ q, t }: Db, slugs: string[]) {
  const s = t.releaseStates;
  return (
    q
      .select({
        slug: t.films.slug,
        title: t.films.title,
        region: s.region,
        releaseId: s.releaseId,
        announcementId: t.dateChanges.announcementId,
        from: s.knownFrom,
        until: s.knownUntil,
        standing: s.standing,
        edtf: s.edtf,
        firstExact: s.firstExact,
        lastExact: s.lastExact,
        moves: s.moves,
      })
      .from(t.films)
      .innerJoin(t.releases, and(eq(t.releases.filmId, t.films.id), eq(t.releases.region, t.films.primaryRegion)))
      .innerJoin(s, eq(s.releaseId, t.releases.id))
      .innerJoin(t.dateChanges, eq(t.dateChanges.id, s.dateChangeId))
      .where(and(inArray(t.films.slug, slugs), inArray(t.releases.type, CINEMA_TYPES), eq(t.releases.variant, "")))
      // Theatrical before limited.
      .orderBy(asc(t.films.slug), desc(t.releases.type), asc(s.releaseId), asc(s.knownFrom))
  );
}

type StateRow = Awaited<ReturnType<typeof listStates>>[number];

/** The ids of the studios that made each announcement. */
async function listStudiosOf(
  { q, t }: Db,
  announcementIds: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { announcementId, studioId } = t.announcementStudios;
  const rows = await inLists(announcementIds, (list) =>
    q
      .select({ announcementId, studioId })
      .from(t.announcementStudios)
      .where(inArray(announcementId, list))
      .orderBy(asc(announcementId), asc(studioId)),
  );
  const byAnnouncement = Map.groupBy(rows, (row) => row.announcementId);
  return new Map([...byAnnouncement].map(([id, ofOne]) => [id, ofOne.map((row) => row.studioId)]));
}

function toHistory(
  slug: string,
  all: readonly StateRow[],
  studioIds: ReadonlyMap<number, readonly number[]>,
): StatHistory {
  const chosen = all.filter(({ releaseId }) => releaseId === all[0]?.releaseId);
  return {
    slug,
    title: all[0]?.title ?? slug,
    region: all[0]?.region ?? "",
    periods: chosen.map(({ from, until, standing, edtf, firstExact, lastExact, moves, announcementId }) => ({
      from,
      until,
      standing,
      date: edtf === null ? null : partialDateOf(edtf),
      firstExact,
      lastExact,
      moves,
      studioIds: studioIds.get(announcementId) ?? [],
    })),
  };
}
