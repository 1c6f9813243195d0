"use server";

import { redirect } from "next/navigation";
import { database } from "#app/database.ts";
import { createFilm } from "#db/mutations/create-film.ts";
import { becomeFilm, correctFilm, type FilmCorrection, setFilmStudios } from "#db/mutations/edit-film.ts";
import { today } from "#app/clock.ts";
import { listSearchHits } from "#db/queries/list-search-hits.ts";
import { proposeFilmSlug } from "#db/queries/propose-film-slug.ts";
import { longerThan, textOrNull } from "#domain/announcement-draft/texts.ts";
import { readDay, readFilmSlug, readNames, readNumberedId, readPoint, readTmdbId } from "#domain/film-draft.ts";
import { type EditState, toEditState } from "../edit-state.ts";
import { answerFilmEdit, problemsIn } from "./saved-form.ts";
import { withSentForm } from "../sent-form.ts";
import { becomeSchema, factsSchema, newFilmSchema, studiosSchema } from "./schema.ts";

const MOST_ALIKE = 4;

/** Puts a film on record and opens its page. One that is named alike is pointed out first. */
export async function createFilmAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, newFilmSchema, async ({ sent, typed, facts }) => {
    const problems = problemsIn({ franchise: longerThan(sent.franchise, 200) });
    if (problems) return { state: { problems, typed } };
    const db = await database();
    const slug = sent.slug === "" ? await proposeFilmSlug(db, sent) : sent.slug;
    const proposed = { ...typed, slug };
    const alike = sent.isOther === "on" ? undefined : await findAlike(sent.title);
    if (alike !== undefined) return { state: { problems: { isOther: alike }, typed: proposed } };
    const { title, kind, naming } = sent;
    const film = { slug, title, kind, isOfficial: naming === "official", franchise: textOrNull(sent.franchise) };
    const outcome = await createFilm(db, film, facts(null));
    if (outcome.ok) redirect(`/edit/films/${slug}`);
    return toEditState(outcome, { isPreview: false, typed: proposed, done: "" });
  });
}

/** The films that a new one may be, in words; undefined where none is named alike. */
async function findAlike(title: string): Promise<string | undefined> {
  const db = await database();
  const search = { text: title, today: today(), kinds: ["film"], limit: MOST_ALIKE } as const;
  const hits = await db.snapshot((moment) => listSearchHits(moment, search));
  const names = hits.flatMap((hit) => (hit.kind === "film" ? [`${hit.title} (/films/${hit.slug})`] : []));
  return names.length === 0 ? undefined : `On record already: ${names.join(", ")}. Say that this is another film.`;
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
