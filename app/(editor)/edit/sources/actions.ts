"use server";

import { refresh } from "next/cache";
import { database } from "#app/database.ts";
import { correctSource } from "#db/mutations/correct-source.ts";
import { listSources } from "#db/queries/list-sources.ts";
import { readSource } from "#domain/announcement-draft/read-source.ts";
import { textOrNull } from "#domain/announcement-draft/texts.ts";
import { differencesOf } from "#domain/revision-difference.ts";
import { type EditState, toEditState } from "../edit-state.ts";
import { withSentForm } from "../sent-form.ts";
import { sourceSchema } from "./schema.ts";

const LOCALE = "en-US";

/** Corrects who published a page on record, or when, or shows what that would change. */
export async function correctSourceAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, sourceSchema, async ({ sent, typed, facts }) => {
    const problems: Record<string, string> = {};
    const page = readSource({ ...sent, says: "" }, (field, problem) => {
      problems[field] ??= problem;
    });
    const { url, publisher, publishedOn } = page;
    if (publisher === null) problems["publisher"] ??= "Say who published it.";
    if (publisher === null || Object.keys(problems).length > 0) return { state: { problems, typed } };
    const correction = { publisher, publishedOn };
    const seen = { url, facts: { publisher: sent.wasPublisher, publishedOn: textOrNull(sent.wasPublishedOn) } };
    const db = await database();
    const outcome = await correctSource(db, { seen, correction }, facts(sent.why, sent));
    const isPreview = sent.intent === "preview";
    const state = toEditState(outcome, { isPreview, typed, done: "Corrected." });
    if (outcome.ok && isPreview) return state;
    refresh();
    if (outcome.ok || !outcome.changed) return state;
    const recorded = (await listSources(db, { urls: [url] })).get(url);
    return {
      ...state,
      conflict: { version: 0, differences: differencesOf(recorded ?? null, { url, ...correction }, LOCALE) },
    };
  });
}
