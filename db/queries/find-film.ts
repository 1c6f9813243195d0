import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Citation, ClaimRecord, DateChangeRecord, FilmRecord, ReleaseRecord } from "#domain/film-record.ts";
import type { Db } from "../db.ts";
import { question } from "../question.ts";
import { partialDateOf } from "../remembered.ts";
import { readDate } from "./date-column.ts";

const FILM_ID = sql.placeholder("filmId");

/**
 * A film with everything on record about it, by slug; undefined where there is none. Facts alone, retracted ones left
 * out: the page replays them. Without a limit, since a history cut short would be a false one; a film's is a few dozen
 * lines. Eight questions: ask within `snapshot`, so that all see the same moment.
 */
export async function findFilm(db: Db, { slug }: { slug: string }): Promise<FilmRecord | undefined> {
  const [film] = await headOf(db, { slug });
  if (!film) return undefined;
  const [titles, studios, releases] = await Promise.all([
    listTitles(db, film.id),
    studiosOf(db, { filmId: film.id }),
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

const headOf = question(({ q, t }) =>
  q
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
    .where(eq(t.films.slug, sql.placeholder("slug")))
    .limit(1),
);

type Head = Awaited<ReturnType<typeof headOf>>[number];

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

const titlesOf = question(({ q, t }) =>
  q
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
    .where(eq(t.titles.filmId, FILM_ID))
    .orderBy(asc(t.titles.position), asc(t.titles.id)),
);

async function listTitles(db: Db, filmId: number): Promise<FilmRecord["titles"]> {
  const rows = await titlesOf(db, { filmId });
  return rows.map(({ title, kind, usedFrom, url, publisher, publishedOn }) => ({
    title,
    kind,
    usedFrom: readDate(usedFrom),
    source: url !== null && publisher !== null ? { url, publisher, publishedOn: readDate(publishedOn) } : null,
  }));
}

const studiosOf = question(({ q, t }) =>
  q
    .select({ slug: t.studios.slug, name: t.studios.name, role: t.filmStudios.role })
    .from(t.filmStudios)
    .innerJoin(t.studios, eq(t.studios.id, t.filmStudios.studioId))
    .where(eq(t.filmStudios.filmId, FILM_ID))
    .orderBy(asc(t.filmStudios.role), asc(t.filmStudios.position), asc(t.studios.name)),
);

const releasesOf = question(({ q, t }) =>
  q
    .select({
      id: t.releases.id,
      region: t.releases.region,
      type: t.releases.type,
      variant: t.releases.variant,
      version: t.releases.version,
    })
    .from(t.releases)
    .where(eq(t.releases.filmId, FILM_ID))
    .orderBy(asc(t.releases.region), asc(t.releases.type), asc(t.releases.variant)),
);

async function listReleases(db: Db, filmId: number): Promise<readonly ReleaseRecord[]> {
  const [releases, changes, claims] = await Promise.all([
    releasesOf(db, { filmId }),
    listChanges(db, filmId),
    listClaims(db, filmId),
  ]);
  return releases.map(({ id, ...release }) => ({
    ...release,
    changes: changes.get(id) ?? [],
    claims: claims.get(id) ?? [],
  }));
}

async function listChanges(db: Db, filmId: number): Promise<Map<number, DateChangeRecord[]>> {
  const [rows, citations, speakers] = await Promise.all([
    changesOf(db, { filmId }),
    listCitations(db, filmId),
    listAnnouncementStudios(db, filmId),
  ]);
  const changes = rows.map((row) => ({
    releaseId: row.releaseId,
    ...toChange(row, citations.get(row.id) ?? [], speakers.get(row.announcementId) ?? []),
  }));
  return Map.groupBy(changes, (change) => change.releaseId);
}

const changesOf = question(({ q, t }) =>
  q
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
    .where(and(eq(t.releases.filmId, FILM_ID), isNull(t.dateChanges.retractedAt)))
    .orderBy(asc(t.dateChanges.releaseId), asc(t.dateChanges.ordinal)),
);

type ChangeRow = Awaited<ReturnType<typeof changesOf>>[number];

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

const citationsOf = question(({ q, t }) =>
  q
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
    .where(eq(t.releases.filmId, FILM_ID))
    .orderBy(asc(t.citations.dateChangeId), asc(t.citations.position), asc(t.citations.id)),
);

async function listCitations(db: Db, filmId: number): Promise<Map<number, Citation[]>> {
  const rows = await citationsOf(db, { filmId });
  const citations = rows.map((row) => ({ ...row, publishedOn: readDate(row.publishedOn) }));
  return Map.groupBy(citations, (citation) => citation.dateChangeId);
}

const announcementStudiosOf = question(({ q, t }) =>
  q
    .selectDistinct({
      announcementId: t.announcementStudios.announcementId,
      position: t.announcementStudios.position,
      name: t.studios.name,
    })
    .from(t.announcementStudios)
    .innerJoin(t.studios, eq(t.studios.id, t.announcementStudios.studioId))
    .innerJoin(t.dateChanges, eq(t.dateChanges.announcementId, t.announcementStudios.announcementId))
    .innerJoin(t.releases, eq(t.releases.id, t.dateChanges.releaseId))
    .where(eq(t.releases.filmId, FILM_ID))
    .orderBy(asc(t.announcementStudios.announcementId), asc(t.announcementStudios.position), asc(t.studios.name)),
);

/** The studios that made each announcement touching the film. */
async function listAnnouncementStudios(db: Db, filmId: number): Promise<Map<number, { name: string }[]>> {
  const rows = await announcementStudiosOf(db, { filmId });
  return Map.groupBy(rows, (studio) => studio.announcementId);
}

const claimsOf = question(({ q, t }) =>
  q
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
    .where(and(eq(t.releases.filmId, FILM_ID), isNull(t.claims.retractedAt)))
    .orderBy(asc(t.claims.releaseId), asc(t.claims.position), asc(t.claims.id)),
);

async function listClaims(db: Db, filmId: number): Promise<Map<number, ClaimRecord[]>> {
  const rows = await claimsOf(db, { filmId });
  const claims = rows.map(({ edtf, ...row }) => ({
    ...row,
    date: readDate(edtf),
    publishedOn: readDate(row.publishedOn),
  }));
  return Map.groupBy(claims, (claim) => claim.releaseId);
}
