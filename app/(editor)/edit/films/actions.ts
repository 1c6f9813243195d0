"use server";

import { redirect } from "next/navigation";
import { database } from "#app/database.ts";
import { createFilm } from "#db/mutations/create-film.ts";
import { becomeFilm, correctFilm, type FilmCorrection, setFilmStudios } from "#db/mutations/edit-film.ts";
import { today } from "#app/clock.ts";
import { longerThan, textOrNull } from "#domain/announcement-draft/texts.ts";
import { readDay, readFilmSlug, readNames, readNumberedId, readPoint, readTmdbId } from "#domain/film-draft.ts";
import { type EditState, toEditState } from "../edit-state.ts";
import { readNewFilm } from "./read-new-film.ts";
import { answerFilmEdit, problemsIn } from "./saved-form.ts";
import { withSentForm } from "../sent-form.ts";
import { becomeSchema, factsSchema, newFilmSchema, studiosSchema } from "./schema.ts";

/** Puts a film on record and opens its page. One that is named alike is pointed out first. */
export async function createFilmAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, newFilmSchema, async ({ sent, typed, facts }) => {
    const db = await database();
    const read = await db.snapshot((moment) => readNewFilm(moment, sent));
    if (!read.ok) return { state: { problems: read.problems, typed } };
    const { film, alike } = read;
    const proposed = { ...typed, slug: film.slug };
    if (alike !== undefined && sent.isOther !== "on")
      return { state: { problems: { isOther: alike }, typed: proposed } };
    const outcome = await createFilm(db, film, facts(null));
    if (outcome.ok) redirect(`/edit/films/${film.slug}`);
    return toEditState(outcome, { isPreview: false, typed: proposed, done: "" });
  });
}

/** Corrects the facts of a film. */
export async function correctFilmAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, factsSchema, async ({ sent, typed, facts }) => {
    const { slug, version, kind, primaryRegion } = sent;
    const checkedOn = readPoint(sent.checkedOn, { what: "of the newest page seen", today: today() });
    const imdbId = readNumberedId(sent.imdbId, { prefix: "tt", site: "IMDb" });
    const tmdbId = readTmdbId(sent.tmdbId);
    const wikidataId = readNumberedId(sent.wikidataId, { prefix: "Q", site: "Wikidata" });
    const problems = problemsIn({ franchise: longerThan(sent.franchise, 200), checkedOn, imdbId, tmdbId, wikidataId });
    if (problems || !checkedOn.ok || !imdbId.ok || !tmdbId.ok || !wikidataId.ok)
      return { state: { problems: problems ?? {}, typed } };
    const ids = { imdbId: imdbId.value, tmdbId: tmdbId.value, wikidataId: wikidataId.value };
    const franchise = textOrNull(sent.franchise);
    const correction: FilmCorrection = { kind, primaryRegion, franchise, checkedOn: checkedOn.value, ...ids };
    const outcome = await correctFilm(
      await database(),
      { seen: { slug, version }, correction },
      facts(textOrNull(sent.why)),
    );
    return answerFilmEdit(outcome, slug, { typed, done: "Saved.", mine: correction });
  });
}

/** Says anew who distributes and who produces a film. */
export async function setStudiosAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, studiosSchema, async ({ sent, typed, facts }) => {
    const { slug, version } = sent;
    const [distributors, producers] = [readNames(sent.distributors), readNames(sent.producers)];
    const problems = problemsIn({ distributors: longest(distributors), producers: longest(producers) });
    if (problems) return { state: { problems, typed } };
    const studios = [
      ...distributors.map((name) => ({ name, role: "distributor" as const })),
      ...producers.map((name) => ({ name, role: "production" as const })),
    ];
    const outcome = await setFilmStudios(
      await database(),
      { seen: { slug, version }, studios },
      facts(textOrNull(sent.why)),
    );
    return answerFilmEdit(outcome, slug, { typed, done: "Saved.", mine: { studios } });
  });
}

function longest(names: readonly string[]): string | null {
  return names.map((name) => longerThan(name, 200)).find((problem) => problem !== null) ?? null;
}

/** Says which film a slot became, and since when; without a film, that it has become none. */
export async function becomeFilmAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, becomeSchema, async ({ sent, typed, facts }) => {
    const { slug, version } = sent;
    const film = readFilmSlug(sent.film);
    const on = readDay(sent.on, { today: today() });
    if (film !== "" && !on.ok) return { state: { problems: { on: on.problem }, typed } };
    const became = film === "" || !on.ok ? null : { film, on: on.value };
    const outcome = await becomeFilm(await database(), { seen: { slug, version }, became }, facts(null));
    return answerFilmEdit(outcome, slug, { typed, done: "Saved.", mine: { became } });
  });
}
