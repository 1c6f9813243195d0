"use server";

import { refresh } from "next/cache";
import { database } from "#app/database.ts";
import { undoChangeset } from "#db/mutations/undo-changeset.ts";
import { type EditState, toEditState } from "../edit-state.ts";
import { withSentForm } from "../sent-form.ts";
import { undoSchema } from "./schema.ts";

/** Undoes a save, or shows what that would change. */
export async function undoAction(_before: EditState, form: FormData): Promise<EditState> {
  return withSentForm(form, undoSchema, async ({ sent, typed, facts }) => {
    const { id, reason, intent } = sent;
    const isPreview = intent === "preview";
    const outcome = await undoChangeset(await database(), { id }, facts(reason, sent));
    if (outcome.ok && !isPreview) refresh();
    return toEditState(outcome, { isPreview, typed, done: "Undone." });
  });
}
