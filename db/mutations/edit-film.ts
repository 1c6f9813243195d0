import { and, eq, ne } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { Database, WriteDb } from "../db.ts";
import { findLatestFilmEdit } from "../queries/find-latest-film-edit.ts";
import { type FilmFacts, findFilmFacts, type RecordedFilm } from "../queries/find-film-facts.ts";
import { listStudioAliases } from "../queries/list-studio-aliases.ts";
import { type EditFacts, type EditOutcome, type EditRefusal, refuse, saveEdit } from "./save-edit.ts";
import { isSame, writeFilm } from "./write-film.ts";

/** A film as the editor saw it. */
export interface SeenFilm {
  readonly slug: string;
  readonly version: number;
}

/** What an editor may correct of a film in one form; its titles and studios are edited by themselves. */
export type FilmCorrection = Pick<
  FilmFacts,
  "kind" | "primaryRegion" | "franchise" | "checkedOn" | "imdbId" | "tmdbId" | "wikidataId"
>;

/** Corrects what we had wrong of a film. Refused where an outside id is another film's, naming that one. */
export function correctFilm(
  db: Database,
  { seen, correction }: { seen: SeenFilm; correction: FilmCorrection },
  facts: EditFacts,
): Promise<EditOutcome> {
  return editFilm(db, seen, facts, async (writeDb, { id, facts: before }) => {
    if (before.became !== null && correction.kind === "film")
      return refuseField("kind", `It became the film “${before.became.film}”, which only a slot does.`);
    return (await takenId(writeDb, id, correction)) ?? { ...before, ...correction };
  });
}

/** Says anew which studios distribute and produce a film, in their order; an alias stands for its studio. */
export function setFilmStudios(
  db: Database,
  { seen, studios }: { seen: SeenFilm; studios: FilmFacts["studios"] },
  facts: EditFacts,
): Promise<EditOutcome> {
  return editFilm(db, seen, facts, async (writeDb, { facts: before }) => {
    const names = await listStudioAliases(writeDb, { names: studios.map(({ name }) => name) });
    const named = studios.map(({ name, role }) => ({ name: names.get(name) ?? name, role }));
    const once = new Map(named.map((studio) => [`${studio.role} ${studio.name}`, studio]));
    const byRole = (role: string) => [...once.values()].filter((studio) => studio.role === role);
    return { ...before, studios: [...byRole("distributor"), ...byRole("production")] };
  });
}

/** Says which film a slot turned out to be, and since when; null takes that back. Both keep their histories. */
export function becomeFilm(
  db: Database,
  { seen, became }: { seen: SeenFilm; became: { readonly film: string; readonly on: CalendarDate } | null },
  facts: EditFacts,
): Promise<EditOutcome> {
  return editFilm(db, seen, facts, async (writeDb, { facts: before }) => {
    if (became === null) return { ...before, became };
    if (before.kind !== "slot") return refuse("Only a slot becomes a film: this is one already.");
    const film = await findFilmFacts(writeDb, { slug: became.film });
    if (!film) return refuseField("film", `There is no film “${became.film}” on record.`);
    if (film.facts.kind === "slot") return refuseField("film", `${film.facts.title} is a slot itself, not a film.`);
    return { ...before, became };
  });
}

/**
 * Makes one edit of a film's facts as one changeset: `edit` answers what they are to be, or why not. Refused where the
 * film has changed since the editor saw it, or nothing would be another.
 */
export function editFilm(
  db: Database,
  seen: SeenFilm,
  facts: EditFacts,
  edit: (db: WriteDb, recorded: RecordedFilm) => Promise<FilmFacts | EditRefusal>,
): Promise<EditOutcome> {
  return saveEdit(db, facts, async (writeDb, changeset) => {
    const recorded = await findSeenFilm(writeDb, seen);
    if ("problem" in recorded) return recorded;
    const after = await edit(writeDb, recorded);
    if ("problem" in after) return after;
    if (isSame(after, recorded.facts)) return refuse("Nothing was changed.");
    await writeFilm(writeDb, changeset, recorded, { after });
    return [];
  });
}

/** The film as it is, unless it is no longer as the editor saw it. */
export async function findSeenFilm(db: WriteDb, { slug, version }: SeenFilm): Promise<RecordedFilm | EditRefusal> {
  const recorded = await findFilmFacts(db, { slug });
  if (!recorded) return refuse(`There is no film “${slug}” on record.`);
  if (recorded.version === version) return recorded;
  const changed = { version: recorded.version, edit: await findLatestFilmEdit(db, { filmId: recorded.id }) };
  return { problem: `${recorded.facts.title} was changed since you opened it.`, changed };
}

/** A refusal for what stands in one field of the form. */
export function refuseField(at: string, problem: string): EditRefusal {
  return { problem, changed: null, at };
}

type OutsideIds = Pick<FilmFacts, "imdbId" | "tmdbId" | "wikidataId">;

/** The refusal of an outside id that another film has; undefined where all are free. */
export async function takenId(db: WriteDb, filmId: number | null, ids: OutsideIds): Promise<EditRefusal | undefined> {
  const { q, t } = db;
  const f = t.films;
  const wanted = [
    ["imdbId", ids.imdbId, eq(f.imdbId, ids.imdbId ?? "")],
    ["tmdbId", ids.tmdbId, eq(f.tmdbId, ids.tmdbId ?? 0)],
    ["wikidataId", ids.wikidataId, eq(f.wikidataId, ids.wikidataId ?? "")],
  ] as const;
  for (const [field, value, isTaken] of wanted) {
    if (value === null) continue;
    const isOther = filmId === null ? isTaken : and(isTaken, ne(f.id, filmId));
    const [other] = await q.select({ title: f.title, slug: f.slug }).from(f).where(isOther).limit(1);
    if (other)
      return refuseField(
        field,
        `${value} is the id of ${other.title} (${other.slug}): merge the two, or correct that one first.`,
      );
  }
  return undefined;
}
