import { and, eq, sql } from "drizzle-orm";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { WriteDb } from "../db.ts";
import type { FilmFacts, RecordedFilm, TitleFacts } from "../queries/find-film-facts.ts";
import { listKnownFilms } from "../queries/list-known-films.ts";
import { listStudioIds } from "../queries/list-studio-ids.ts";
import type { RevisionAction } from "../vocabulary.ts";
import type { Changeset } from "./record-changeset.ts";
import { recordFranchise } from "./record-franchise.ts";
import { recordPages, sourceAt } from "./record-sources.ts";
import { idOf, recordStudios } from "./record-studios.ts";

/** Overwrites the facts of a film, its titles and studios among them; its address stays. */
export async function writeFilm(
  db: WriteDb,
  changeset: Changeset,
  { id, facts: before }: RecordedFilm,
  { after, action = "correct" }: { after: FilmFacts; action?: RevisionAction },
): Promise<void> {
  const { q, t } = db;
  const columns = await columnsOf(db, changeset, after);
  const version = sql`${t.films.version} + 1`;
  await q
    .update(t.films)
    .set({ ...columns, version })
    .where(eq(t.films.id, id));
  await writeTitles(db, changeset, id, { before: before.titles, after: after.titles });
  if (!isSame(before.studios, after.studios)) await writeStudios(db, changeset, id, after.studios);
  changeset.revise({ subject: "film", subjectId: id, action, before, after });
  changeset.touch("film", before.slug);
  changeset.rename("film", id);
}

/** Takes the row of a film off the record, which nothing may refer to any more; the revision keeps all of it. */
export async function eraseFilm(
  db: WriteDb,
  changeset: Changeset,
  { id, version, facts }: RecordedFilm,
  action: "merge" | "retract",
): Promise<void> {
  const { q, t } = db;
  await q.delete(t.titles).where(eq(t.titles.filmId, id));
  await q.delete(t.filmStudios).where(eq(t.filmStudios.filmId, id));
  await q.delete(t.films).where(eq(t.films.id, id));
  changeset.revise({ subject: "film", subjectId: id, action, before: { ...facts, version }, after: null });
  changeset.touch("film", facts.slug);
  changeset.rename("film", id);
}

/** Puts a film that was erased back under its old id, so that what is known by that id is known by it again. */
export async function putFilmBack(
  db: WriteDb,
  changeset: Changeset,
  { id, version, facts }: RecordedFilm,
): Promise<void> {
  const { q, t } = db;
  const columns = await columnsOf(db, changeset, facts);
  const row = { id, slug: facts.slug, ...columns, version: version + 1, changesetId: changeset.id };
  await q.insert(t.films).values(row);
  await writeTitles(db, changeset, id, { before: [], after: facts.titles });
  await writeStudios(db, changeset, id, facts.studios);
  changeset.revise({ subject: "film", subjectId: id, action: "restore", before: null, after: facts });
  changeset.touch("film", facts.slug);
  changeset.rename("film", id);
}

/** True where both say the same, in the same order of their keys. */
export function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

async function columnsOf(db: WriteDb, changeset: Changeset, facts: FilmFacts) {
  const { kind, title, primaryRegion, checkedOn, imdbId, tmdbId, wikidataId, franchise, became } = facts;
  return {
    kind,
    title,
    primaryRegion,
    checkedOn,
    imdbId,
    tmdbId,
    wikidataId,
    franchiseId: franchise === null ? null : await recordFranchise(db, changeset, franchise),
    becameFilmId: became === null ? null : await idOfFilm(db, became.film),
    becameFilmOn: became === null ? null : toCalendarDate(became.on),
  };
}

/** The id of the film of a slug, or of the one that this was merged into; throws where there is neither. */
export async function idOfFilm(db: WriteDb, slug: string): Promise<number> {
  const now = (await listKnownFilms(db, { slugs: [slug] })).get(slug);
  const f = db.t.films;
  const [film] = await db.q
    .select({ id: f.id })
    .from(f)
    .where(eq(f.slug, now ?? slug))
    .limit(1);
  if (!film) throw new Error(`There is no film ${slug}`);
  return film.id;
}

/** A title that stays keeps its row, which earlier revisions name. */
async function writeTitles(
  db: WriteDb,
  changeset: Changeset,
  filmId: number,
  { before, after }: { before: readonly TitleFacts[]; after: readonly TitleFacts[] },
): Promise<void> {
  if (isSame(before, after)) return;
  const { q, t } = db;
  const sources = await sourcesOf(db, changeset, after);
  const isTitle = ({ title, kind }: TitleFacts) =>
    and(eq(t.titles.filmId, filmId), eq(t.titles.title, title), eq(t.titles.kind, kind));
  const isAmong = (titles: readonly TitleFacts[], one: TitleFacts) =>
    titles.some(({ title, kind }) => title === one.title && kind === one.kind);
  for (const gone of before.filter((one) => !isAmong(after, one))) await q.delete(t.titles).where(isTitle(gone));
  for (const [position, one] of after.entries()) {
    const sourceId = one.source === null ? null : sourceAt(sources, one.source).id;
    const facts = { usedFrom: one.from, sourceId, position };
    if (isAmong(before, one)) await q.update(t.titles).set(facts).where(isTitle(one));
    else await db.insertAll("titles", [{ filmId, title: one.title, kind: one.kind, ...facts }]);
  }
}

async function sourcesOf(db: WriteDb, changeset: Changeset, titles: readonly TitleFacts[]) {
  const urls = titles.flatMap(({ source }) => source ?? []);
  const pages = urls.map((url) => ({ url, publisher: null, publishedOn: null }));
  return recordPages(db, changeset, pages);
}

async function writeStudios(db: WriteDb, changeset: Changeset, filmId: number, studios: FilmFacts["studios"]) {
  const { q, t } = db;
  const names = studios.map(({ name }) => name);
  const ids = await recordStudios(db, changeset, { names, known: await listStudioIds(db, { names }) });
  await q.delete(t.filmStudios).where(eq(t.filmStudios.filmId, filmId));
  const rows = studios.map(({ name, role }, position) => ({ filmId, studioId: idOf(ids, name), role, position }));
  const once = new Map(rows.map((row) => [`${row.studioId} ${row.role}`, row]));
  await db.insertAll("filmStudios", [...once.values()]);
}
