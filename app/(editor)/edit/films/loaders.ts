import { notFound, redirect } from "next/navigation";
import { connection } from "next/server";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { findFilmDesk, type FilmDesk } from "#db/queries/find-film-desk.ts";
import { findFilmFacts, type RecordedFilm } from "#db/queries/find-film-facts.ts";
import { findRedirect } from "#db/queries/find-redirect.ts";
import { listLatelyEditedFilms } from "#db/queries/list-lately-edited-films.ts";
import { listSearchHits } from "#db/queries/list-search-hits.ts";
import { type MergePlan, planMerge } from "#db/queries/plan-merge.ts";

const MOST_LISTED = 40;

/** A film in a list, and what tells it from others. */
export interface ListedFilm {
  readonly slug: string;
  readonly title: string;
  /** Another of its titles, where it was found by that. */
  readonly aside: string | null;
}

/** Films by any title they ever had; for no text, those that were edited last. */
export async function loadFilms(text: string): Promise<readonly ListedFilm[]> {
  await connection();
  const db = await database();
  if (text === "") {
    const films = await listLatelyEditedFilms(db, { limit: MOST_LISTED });
    return films.map(({ slug, title }) => ({ slug, title, aside: null }));
  }
  const search = { text, today: today(), kinds: ["film"], limit: MOST_LISTED } as const;
  const hits = await db.snapshot((moment) => listSearchHits(moment, search));
  return hits.flatMap((hit) =>
    hit.kind === "film" ? [{ slug: hit.slug, title: hit.title, aside: hit.matchedTitle }] : [],
  );
}

/** The film of a slug with all that can be edited; one that was merged sends to the kept film's page. */
export async function loadFilmDesk(slug: string): Promise<FilmDesk> {
  await connection();
  const db = await database();
  const desk = await db.snapshot((moment) => findFilmDesk(moment, { slug }));
  if (desk) return desk;
  const kept = await findRedirect(db, { kind: "film", fromSlug: slug });
  return kept === undefined ? notFound() : redirect(`/edit/films/${kept}`);
}

/** The facts of the film of a slug as they are now; undefined where there is none. */
export async function loadRecordedFilm(slug: string): Promise<RecordedFilm | undefined> {
  const db = await database();
  return db.snapshot((moment) => findFilmFacts(moment, { slug }));
}

/** Two films that are to be one, and what merging them would do. */
export interface MergeView {
  readonly kept: RecordedFilm;
  readonly merged: RecordedFilm;
  readonly plan: MergePlan;
}

/** The film that is to be kept, and the other where one was chosen. */
export async function loadMerge(slug: string, other: string): Promise<MergeView | RecordedFilm> {
  await connection();
  const db = await database();
  const view = await db.snapshot(async (moment) => {
    const kept = await findFilmFacts(moment, { slug });
    const merged = await findFilmFacts(moment, { slug: other });
    if (!kept || !merged || kept.id === merged.id) return kept;
    return { kept, merged, plan: await planMerge(moment, { keptId: kept.id, mergedId: merged.id }) };
  });
  return view ?? notFound();
}
