import { and, asc, eq, isNull } from "drizzle-orm";
import type { Citation, ClaimRecord, DateChangeRecord, FilmRecord, ReleaseRecord } from "#domain/film-record.ts";
import type { Db } from "../db.ts";
import { partialDateOf } from "../remembered.ts";
import { readDate } from "./date-column.ts";

/**
 * A film with everything on record about it, by slug; undefined where there is none. Facts alone, retracted ones left
 * out: the page replays them. Without a limit, since a history cut short would be a false one; a film's is a few dozen
 * lines. Seven questions: ask within `snapshot`, so that all see the same moment.
 */
export async function findFilm(db: Db, { slug }: { slug: string }): Promise<FilmRecord | undefined> {
  const film = await findHead(db, slug);
  if (!film) return undefined;
  const [titles, studios, releases] = await Promise.all([
    listTitles(db, film.id),
    listStudios(db, film.id),
    listReleases(db, film.id),
  ]);
  return {
    slug: film.slug,
    kind: film.kind,
    title: film.title,
    primaryRegion: film.primaryRegion,
    franchise: film.franchise,
    checkedOn: readDate(film.checkedOn),
    became: await findBecame(db, film),
    titles,
    studios,
    releases,
  };
}

async function findHead({ q, t }: Db, slug: string) {
  const [film] = await q
    .select({
      id: t.films.id,
      slug: t.films.slug,
      kind: t.films.kind,
      title: t.films.title,
      primaryRegion: t.films.primaryRegion,
      checkedOn: t.films.checkedOn,
      becameFilmId: t.films.becameFilmId,
      becameFilmOn: t.films.becameFilmOn,
      franchise: { slug: t.franchises.slug, name: t.franchises.name },
    })
    .from(t.films)
    .leftJoin(t.franchises, eq(t.franchises.id, t.films.franchiseId))
    .where(eq(t.films.slug, slug))
    .limit(1);
  return film;
}

type Head = NonNullable<Awaited<ReturnType<typeof findHead>>>;

/** A question of its own: only a slot that turned into a film has an answer. */
async function findBecame({ q, t }: Db, { becameFilmId, becameFilmOn }: Head): Promise<FilmRecord["became"]> {
  if (becameFilmId === null || becameFilmOn === null) return null;
  const [became] = await q
    .select({ slug: t.films.slug, title: t.films.title })
    .from(t.films)
    .where(eq(t.films.id, becameFilmId))
    .limit(1);
  return became ? { ...became, on: becameFilmOn } : null;
}

async function listTitles({ q, t }: Db, filmId: number): Promise<FilmRecord["titles"]> {
  const rows = await q
    .select({
      title: t.titles.title,
      kind: t.titles.kind,
      usedFrom: t.titles.usedFrom,
      url: t.sources.url,
      publisher: t.sources.publisher,
      publishedOn: t.sources.publishedOn,
    })
    .from(t.titles)
    .leftJoin(t.sources, eq(t.sources.id, t.titles.sourceId))
    .where(eq(t.titles.filmId, filmId))
    .orderBy(asc(t.titles.position), asc(t.titles.id));
  return rows.map(({ title, kind, usedFrom, url, publisher, publishedOn }) => ({
    title,
    kind,
    usedFrom: readDate(usedFrom),
    source: url !== null && publisher !== null ? { url, publisher, publishedOn: readDate(publishedOn) } : null,
  }));
}

function listStudios({ q, t }: Db, filmId: number): Promise<FilmRecord["studios"]> {
  return q
    .select({ slug: t.studios.slug, name: t.studios.name, role: t.filmStudios.role })
    .from(t.filmStudios)
    .innerJoin(t.studios, eq(t.studios.id, t.filmStudios.studioId))
    .where(eq(t.filmStudios.filmId, filmId))
    .orderBy(asc(t.filmStudios.role), asc(t.filmStudios.position), asc(t.studios.name));
}

async function listReleases(db: Db, filmId: number): Promise<readonly ReleaseRecord[]> {
  const { q, t } = db;
  const [releases, changes, claims] = await Promise.all([
    q
      .select({
        id: t.releases.id,
        region: t.releases.region,
        type: t.releases.type,
        variant: t.releases.variant,
      })
      .from(t.releases)
      .where(eq(t.releases.filmId, filmId))
      .orderBy(asc(t.releases.region), asc(t.releases.type), asc(t.releases.variant)),
    listChanges(db, filmId),
    listClaims(db, filmId),
  ]);
  return releases.map(({ id, region, type, variant }) => ({
    region,
    type,
    variant,
    changes: changes.get(id) ?? [],
    claims: claims.get(id) ?? [],
  }));
}

async function listChanges(db: Db, filmId: number): Promise<Map<number, DateChangeRecord[]>> {
  const [rows, citations, speakers] = await Promise.all([
    listChangeRows(db, filmId),
    listCitations(db, filmId),
    listAnnouncementStudios(db, filmId),
  ]);
  const changes = rows.map((row) => ({
    releaseId: row.releaseId,
    ...toChange(row, citations.get(row.id) ?? [], speakers.get(row.announcementId) ?? []),
  }));
  return Map.groupBy(changes, (change) => change.releaseId);
}

function listChangeRows({ q, t }: Db, filmId: number) {
  return q
    .select({
      id: t.dateChanges.id,
      releaseId: t.dateChanges.releaseId,
      announcementId: t.dateChanges.announcementId,
      position: t.dateChanges.position,
      standing: t.dateChanges.standing,
      edtf: t.dateChanges.edtf,
      wording: t.dateChanges.wording,
      withdraws: t.dateChanges.withdraws,
      replacedBy: t.dateChanges.replacedBy,
      reason: t.dateChanges.reason,
      slug: t.announcements.slug,
      announcedOn: t.announcements.announcedOn,
      by: t.announcements.by,
      headline: t.announcements.headline,
    })
    .from(t.dateChanges)
    .innerJoin(t.releases, eq(t.releases.id, t.dateChanges.releaseId))
    .innerJoin(t.announcements, eq(t.announcements.id, t.dateChanges.announcementId))
    .where(and(eq(t.releases.filmId, filmId), isNull(t.dateChanges.retractedAt)))
    .orderBy(asc(t.dateChanges.releaseId), asc(t.dateChanges.ordinal));
}

type ChangeRow = Awaited<ReturnType<typeof listChangeRows>>[number];

function toChange(
  row: ChangeRow,
  citations: readonly Citation[],
  studios: readonly { readonly name: string }[],
): DateChangeRecord {
  return {
    key: row.slug,
    announcedOn: partialDateOf(row.announcedOn),
    position: row.position,
    standing: row.standing,
    date: readDate(row.edtf),
    wording: row.wording,
    withdraws: row.withdraws,
    replacedBy: row.replacedBy,
    citedOn: citations.flatMap((citation) => citation.publishedOn ?? []),
    reason: row.reason,
    announcement: { slug: row.slug, by: row.by, headline: row.headline, studios: studios.map(({ name }) => name) },
    citations,
  };
}

async function listCitations({ q, t }: Db, filmId: number): Promise<Map<number, Citation[]>> {
  const rows = await q
    .select({
      dateChangeId: t.citations.dateChangeId,
      says: t.citations.says,
      disagrees: t.citations.disagrees,
      url: t.sources.url,
      publisher: t.sources.publisher,
      publishedOn: t.sources.publishedOn,
    })
    .from(t.citations)
    .innerJoin(t.sources, eq(t.sources.id, t.citations.sourceId))
    .innerJoin(t.dateChanges, eq(t.dateChanges.id, t.citations.dateChangeId))
    .innerJoin(t.releases, eq(t.releases.id, t.dateChanges.releaseId))
    .where(eq(t.releases.filmId, filmId))
    .orderBy(asc(t.citations.dateChangeId), asc(t.citations.position), asc(t.citations.id));
  const citations = rows.map((row) => ({ ...row, publishedOn: readDate(row.publishedOn) }));
  return Map.groupBy(citations, (citation) => citation.dateChangeId);
}

/** The studios that made each announcement touching the film. */
async function listAnnouncementStudios({ q, t }: Db, filmId: number): Promise<Map<number, { name: string }[]>> {
  const rows = await q
    .selectDistinct({
      announcementId: t.announcementStudios.announcementId,
      position: t.announcementStudios.position,
      name: t.studios.name,
    })
    .from(t.announcementStudios)
    .innerJoin(t.studios, eq(t.studios.id, t.announcementStudios.studioId))
    .innerJoin(t.dateChanges, eq(t.dateChanges.announcementId, t.announcementStudios.announcementId))
    .innerJoin(t.releases, eq(t.releases.id, t.dateChanges.releaseId))
    .where(eq(t.releases.filmId, filmId))
    .orderBy(asc(t.announcementStudios.announcementId), asc(t.announcementStudios.position), asc(t.studios.name));
  return Map.groupBy(rows, (studio) => studio.announcementId);
}

async function listClaims({ q, t }: Db, filmId: number): Promise<Map<number, ClaimRecord[]>> {
  const rows = await q
    .select({
      releaseId: t.claims.releaseId,
      about: t.claims.about,
      edtf: t.claims.edtf,
      note: t.claims.note,
      url: t.sources.url,
      publisher: t.sources.publisher,
      publishedOn: t.sources.publishedOn,
    })
    .from(t.claims)
    .innerJoin(t.sources, eq(t.sources.id, t.claims.sourceId))
    .innerJoin(t.releases, eq(t.releases.id, t.claims.releaseId))
    .where(and(eq(t.releases.filmId, filmId), isNull(t.claims.retractedAt)))
    .orderBy(asc(t.claims.releaseId), asc(t.claims.position), asc(t.claims.id));
  const claims = rows.map(({ edtf, ...row }) => ({
    ...row,
    date: readDate(edtf),
    publishedOn: readDate(row.publishedOn),
  }));
  return Map.groupBy(claims, (claim) => claim.releaseId);
}
