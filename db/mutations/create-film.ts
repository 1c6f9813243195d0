import { eq } from "drizzle-orm";
import type { FilmKind } from "#domain/vocabulary.ts";
import type { Database, WriteDb } from "../db.ts";
import { findRedirect } from "../queries/find-redirect.ts";
import { refuseField } from "./edit-film.ts";
import { type Changeset, type ChangesetFacts, recordChangeset } from "./record-changeset.ts";
import { recordFilm, recordTitles } from "./record-film.ts";
import { type EditFacts, type EditOutcome, type EditRefusal, saveEdit } from "./save-edit.ts";

/** A film as an editor first names it; the rest is said on its own page. */
export interface FirstFacts {
  readonly slug: string;
  readonly title: string;
  readonly kind: FilmKind;
  /** True where an official title was announced; else the title is a working one. */
  readonly isOfficial: boolean;
  readonly franchise: string | null;
}

/** Puts a film on record under an address of the editor's choice. Refused where another film has it, or had it. */
export function createFilm(db: Database, film: FirstFacts, facts: EditFacts): Promise<EditOutcome> {
  const work = async (writeDb: WriteDb, changeset: Changeset) => {
    await recordFirst(writeDb, changeset, film);
    return [];
  };
  return saveEdit(db, facts, work, (writeDb) => takenSlug(writeDb, film.slug));
}

/** The same within a transaction of the caller's. */
export async function createFilmWithin(
  db: WriteDb,
  film: FirstFacts,
  facts: ChangesetFacts,
): Promise<{ readonly ok: true; readonly changesetId: number } | ({ readonly ok: false } & EditRefusal)> {
  const refusal = await takenSlug(db, film.slug);
  if (refusal) return { ok: false, ...refusal };
  return recordChangeset(db, facts, async (changeset) => {
    await recordFirst(db, changeset, film);
    return { ok: true, changesetId: changeset.id };
  });
}

async function recordFirst(db: WriteDb, changeset: Changeset, { isOfficial, ...film }: FirstFacts): Promise<void> {
  const filmId = await recordFilm(db, changeset, { ...film, checkedOn: null });
  const kind = isOfficial ? ("official" as const) : ("working" as const);
  const titles = [{ title: film.title, kind, from: null, source: null }];
  await recordTitles(db, changeset, { filmId, titles, already: 0, sources: new Map() });
}

async function takenSlug(db: WriteDb, slug: string): Promise<EditRefusal | undefined> {
  const { q, t } = db;
  const [film] = await q.select({ title: t.films.title }).from(t.films).where(eq(t.films.slug, slug)).limit(1);
  if (film) return refuseField("slug", `The address “${slug}” is taken by ${film.title}.`);
  const merged = await findRedirect(db, { kind: "film", fromSlug: slug });
  return merged === undefined ? undefined : refuseField("slug", `The address “${slug}” leads to the film “${merged}”.`);
}
