"use server";

import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { addTitle, correctTitle, removeTitle, retitleFilm } from "#db/mutations/retitle-film.ts";
import { textOrNull } from "#domain/announcement-draft/texts.ts";
import { problemOfUrl } from "#domain/announcement-draft/read-source.ts";
import { readPoint } from "#domain/film-draft.ts";
import type { EditState } from "../../../edit-state.ts";
import { answerFilmEdit, problemsIn } from "../../saved-form.ts";
import { withSentForm } from "../../../sent-form.ts";
import { addTitleSchema, correctTitleSchema, retitleSchema } from "../../schema.ts";

/** Gives a film a new official title. */
export async function retitleAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, retitleSchema, async ({ sent, typed, facts }) => {
    const { slug, version, title } = sent;
    const use = readUse(sent);
    if ("problems" in use) return { state: { ...use, typed } };
    const outcome = await retitleFilm(
      await database(),
      { seen: { slug, version }, title: { title, ...use } },
      facts(null),
    );
    return answerFilmEdit(outcome, slug, { typed, done: "The film bears its new title.", mine: { title } });
  });
}

/** Adds a title that a film has, or had, beside its official one. */
export async function addTitleAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, addTitleSchema, async ({ sent, typed, facts }) => {
    const { slug, version, title, kind } = sent;
    const use = readUse(sent);
    if ("problems" in use) return { state: { ...use, typed } };
    const added = { title, kind, ...use };
    const outcome = await addTitle(await database(), { seen: { slug, version }, title: added }, facts(null));
    return answerFilmEdit(outcome, slug, { typed, done: "Added.", mine: {} });
  });
}

/** Corrects a title that was entered wrongly, or takes off one that the film never had. */
export async function correctTitleAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, correctTitleSchema, async ({ sent, typed, facts }) => {
    const { slug, version, title, kind, why } = sent;
    const [seen, old] = [
      { slug, version },
      { title: sent.oldTitle, kind: sent.oldKind },
    ];
    const use = readUse(sent);
    if ("problems" in use) return { state: { ...use, typed } };
    const db = await database();
    const outcome =
      sent.intent === "remove"
        ? await removeTitle(db, { seen, title: old }, facts(why))
        : await correctTitle(db, { seen, title: old, correction: { title, kind, ...use } }, facts(why));
    const done = sent.intent === "remove" ? "Taken off; the record history keeps it." : "Corrected.";
    return answerFilmEdit(outcome, slug, { typed, done, mine: {} });
  });
}

type Use = { readonly from: string | null; readonly source: string | null };

function readUse({ from, source }: { from: string; source: string }): Use | { problems: Record<string, string> } {
  const [day, url] = [readPoint(from, { what: "from which it counts", today: today() }), textOrNull(source)];
  const problems = problemsIn({ from: day, source: url === null ? null : problemOfUrl(url) });
  if (problems || !day.ok) return { problems: problems ?? {} };
  return { from: day.value, source: url };
}
