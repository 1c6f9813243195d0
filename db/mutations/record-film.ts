import { eq } from "drizzle-orm";
import type { FilmKind, StudioRole, TitleKind } from "#domain/vocabulary.ts";
import type { NewRow, WriteDb } from "../db.ts";
import type { Sources } from "../queries/list-sources.ts";
import type { Ids } from "../queries/list-studio-ids.ts";
import type { Changeset } from "./record-changeset.ts";
import { type KnownFranchises, recordFranchise } from "./record-franchise.ts";
import { sourceAt } from "./record-sources.ts";
import { idOf } from "./record-studios.ts";

/** A film as it is put on record; its titles and studios follow by themselves. */
export interface NewFilm {
  readonly slug: string;
  readonly kind: FilmKind;
  readonly title: string;
  readonly franchise: string | null;
  readonly checkedOn: string | null;
  /** Where it is at home; left out, the United States. */
  readonly primaryRegion?: string;
}

export interface NewTitle {
  readonly title: string;
  readonly kind: TitleKind;
  readonly from: string | null;
  /** The address of its source. */
  readonly source: string | null;
}

export interface NewFilmStudio {
  readonly name: string;
  readonly role: StudioRole;
}

interface Addition {
  readonly filmId: number;
  readonly already: number;
}

/** Puts a film on record; a slug that is taken is an error. `franchises` as of `recordFranchise`. Answers its id. */
export async function recordFilm(
  db: WriteDb,
  changeset: Changeset,
  film: NewFilm,
  franchises?: KnownFranchises,
): Promise<number> {
  const { franchise, ...facts } = film;
  const franchiseId = franchise === null ? null : await recordFranchise(db, changeset, franchise, franchises);
  const [made] = await db.insertAll("films", [{ ...facts, franchiseId, changesetId: changeset.id }]);
  if (!made) throw new Error(`The database kept no film ${film.slug}`);
  changeset.revise({ subject: "film", subjectId: made.id, action: "record", before: null, after: film });
  changeset.touch("film", film.slug);
  changeset.rename("film", made.id);
  return made.id;
}

/** Adds titles to a film behind the `already` it has. A title's source must be among `sources`. */
export async function recordTitles(
  db: WriteDb,
  changeset: Changeset,
  { filmId, titles, already, sources }: Addition & { titles: readonly NewTitle[]; sources: Sources },
): Promise<void> {
  const rows = titles.map(({ title, kind, from, source }, index) => ({
    filmId,
    title,
    kind,
    usedFrom: from,
    sourceId: source === null ? null : sourceAt(sources, source).id,
    position: already + index,
  }));
  for (const { id, title, kind, usedFrom, position } of await db.insertAll("titles", rows)) {
    const after = { title, kind, from: usedFrom, source: titles[position - already]?.source };
    changeset.revise({ subject: "title", subjectId: id, action: "record", before: null, after });
    changeset.rename("film", filmId);
  }
}

/** Adds studios, which must be among `studioIds`, to a film behind the `already` it has; of two names of one, the first. */
export async function recordFilmStudios(
  db: WriteDb,
  changeset: Changeset,
  { filmId, studios, already, studioIds }: Addition & { studios: readonly NewFilmStudio[]; studioIds: Ids },
): Promise<void> {
  if (studios.length === 0) return;
  const rows = new Map<string, NewRow<"filmStudios">>();
  for (const [index, { name, role }] of studios.entries()) {
    const studioId = idOf(studioIds, name);
    const key = `${studioId} ${role}`;
    if (!rows.has(key)) rows.set(key, { filmId, studioId, role, position: already + index });
  }
  await db.insertAll("filmStudios", [...rows.values()]);
  changeset.revise({ subject: "film", subjectId: filmId, action: "record", before: null, after: { studios } });
}

/** Notes that the newest page seen about a film is of a later day than before. */
export async function recordCheck(
  db: WriteDb,
  changeset: Changeset,
  { film, checkedOn }: { film: { id: number; slug: string; checkedOn: string | null }; checkedOn: string },
): Promise<void> {
  const { q, t } = db;
  await q.update(t.films).set({ checkedOn }).where(eq(t.films.id, film.id));
  const revision = { before: { checkedOn: film.checkedOn }, after: { checkedOn } };
  changeset.revise({ subject: "film", subjectId: film.id, action: "record", ...revision });
  changeset.touch("film", film.slug);
}
