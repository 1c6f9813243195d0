import { revalidatePath } from "next/cache";
import type { EditOutcome } from "#db/mutations/save-edit.ts";
import type { FilmFacts } from "#db/queries/find-film-facts.ts";
import type { Parsed } from "#domain/parsed.ts";
import { differencesOf } from "#domain/revision-difference.ts";
import { type EditState, toEditState } from "../edit-state.ts";
import { loadRecordedFilm } from "./loaders.ts";

const LOCALE = "en-US";

/**
 * The answer to an edit of a film that was tried, and its page as it is from now on. Where somebody changed the film
 * meanwhile, both versions, `mine` being what the form would have made of it.
 */
export async function answerFilmEdit(
  outcome: EditOutcome,
  slug: string,
  { typed, done, mine }: { typed: Readonly<Record<string, string>>; done: string; mine: Partial<FilmFacts> },
): Promise<EditState> {
  const state = toEditState(outcome, { isPreview: false, typed, done });
  if (outcome.ok) revalidatePath(`/edit/films/${slug}`);
  if (outcome.ok || outcome.changed === null) return state;
  const recorded = await loadRecordedFilm(slug);
  if (!recorded) return state;
  const { version, facts } = recorded;
  return { ...state, conflict: { version, differences: differencesOf(facts, { ...facts, ...mine }, LOCALE) } };
}

/** What is wrong with each field that could not be read; undefined where all could. */
export function problemsIn(
  fields: Readonly<Record<string, Parsed<unknown> | string | null>>,
): Record<string, string> | undefined {
  const problems = Object.entries(fields).flatMap(([field, read]) => {
    if (read === null || typeof read === "string") return read === null ? [] : [[field, read] as const];
    return read.ok ? [] : [[field, read.problem] as const];
  });
  return problems.length === 0 ? undefined : Object.fromEntries(problems);
}
