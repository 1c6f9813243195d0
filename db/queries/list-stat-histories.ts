import { and, asc, desc, eq, gt, inArray } from "drizzle-orm";
import type { StatHistory } from "#domain/stats/history.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { readDate } from "./date-column.ts";

/** The films after one, and where the next ones begin; null at the end. */
interface StatPage {
  readonly histories: readonly StatHistory[];
  readonly next: number | null;
}

/**
 * What was known of films' cinema releases in their primary regions, `limit` films at a time from the one after `after`
 * (0 for the first): the wide release, the limited one where a film has no other. Variants are left out.
 */
export async function listStatHistories(db: Db, { after, limit }: { after: number; limit: number }): Promise<StatPage> {
  const { q, t } = db;
  const films = await q
    .select({ id: t.films.id })
    .from(t.films)
    .where(gt(t.films.id, after))
    .orderBy(asc(t.films.id))
    .limit(limit);
  const ids = films.map(({ id }) => id);
  const rows = await listStates(db, ids);
  const studios = await listStudiosOf(db, [...new Set(rows.map(({ announcementId }) => announcementId))]);
  const ofFilm = Map.groupBy(rows, ({ filmId }) => filmId).values();
  const histories = [...ofFilm].flatMap((all) => {
    const chosen = all.filter(({ releaseId }) => releaseId === all[0]?.releaseId);
    const [first] = chosen;
    return first ? [toHistory(first, chosen, studios)] : [];
  });
  return { histories, next: films.length === limit ? (ids.at(-1) ?? null) : null };
}

function listStates({ q, t }: Db, filmIds: readonly number[]) {
  const s = t.releaseStates;
  return (
    q
      .select({
        filmId: t.films.id,
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
      .where(and(inArray(t.films.id, [...filmIds]), inArray(t.releases.type, CINEMA_TYPES), eq(t.releases.variant, "")))
      // Theatrical before limited.
      .orderBy(asc(t.films.id), desc(t.releases.type), asc(s.releaseId), asc(s.knownFrom))
  );
}

type StateRow = Awaited<ReturnType<typeof listStates>>[number];

/** The slugs of the studios that made each announcement. */
async function listStudiosOf(
  { q, t }: Db,
  announcementIds: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (announcementIds.length === 0) return new Map();
  const rows = await q
    .select({ announcementId: t.announcementStudios.announcementId, slug: t.studios.slug })
    .from(t.announcementStudios)
    .innerJoin(t.studios, eq(t.studios.id, t.announcementStudios.studioId))
    .where(inArray(t.announcementStudios.announcementId, [...announcementIds]))
    .orderBy(asc(t.announcementStudios.announcementId), asc(t.studios.slug));
  return new Map(
    [...Map.groupBy(rows, ({ announcementId }) => announcementId)].map(([id, ofOne]) => [
      id,
      ofOne.map(({ slug }) => slug),
    ]),
  );
}

function toHistory(
  { slug, title, region }: StateRow,
  states: readonly StateRow[],
  studios: ReadonlyMap<number, readonly string[]>,
): StatHistory {
  return {
    slug,
    title,
    region,
    periods: states.map(({ from, until, standing, edtf, firstExact, lastExact, moves, announcementId }) => ({
      from,
      until,
      standing,
      date: readDate(edtf),
      firstExact,
      lastExact,
      moves,
      studios: studios.get(announcementId) ?? [],
    })),
  };
}
