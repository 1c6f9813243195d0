import type * as z from "zod/mini";
import { revalidatePath } from "next/cache";
import { now, today } from "#app/clock.ts";
import type { EditFacts, EditOutcome } from "#db/mutations/save-edit.ts";
import type { FilmFacts } from "#db/queries/find-film-facts.ts";
import type { Parsed } from "#domain/parsed.ts";
import { differencesOf } from "#domain/revision-difference.ts";
import { type ActingEditor, actingEditor } from "../../session.ts";
import { type EditState, toEditState } from "../edit-state.ts";
import { problemsOf } from "../form-state.ts";
import { loadRecordedFilm } from "./loaders.ts";

const LOCALE = "en-US";

/** A form of the films' desk that was sent: who sent it, what it says, and how its answer is made. */
export interface SentForm<Sent> {
  readonly sent: Sent;
  readonly typed: Readonly<Record<string, string>>;
  /** The facts of the save. */
  readonly facts: (reason: string | null, rehearsal?: boolean) => EditFacts;
}

/** Lets an editor's form through to `work` where its shape is right; else says what is wrong. */
export async function withSentForm<Schema extends z.ZodMiniType>(
  form: FormData,
  schema: Schema,
  work: (form: SentForm<z.infer<Schema>>) => Promise<EditState>,
): Promise<EditState> {
  const editor = await actingEditor();
  if ("refused" in editor) return { state: editor };
  const typed = allTyped(form);
  const read = schema.safeParse(Object.fromEntries(form));
  if (!read.success) return { state: { problems: problemsOf(read.error.issues), typed } };
  return work({ sent: read.data, typed, facts: (reason, rehearsal = false) => factsOf(editor, reason, rehearsal) });
}

function factsOf(editor: ActingEditor, reason: string | null, rehearsal: boolean): EditFacts {
  return { by: editor.name, recordedAt: now(), kind: "edit", reason, rehearsal, asOf: today() };
}

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

function allTyped(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}
