"use server";

import { refresh } from "next/cache";
import { now, today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { undoChangeset } from "#db/mutations/undo-changeset.ts";
import { actingEditor } from "../../session.ts";
import { type EditState, toEditState } from "../edit-state.ts";
import { problemsOf, typedIn } from "../form-state.ts";
import { undoSchema } from "./schema.ts";

/** Undoes a save, or shows what that would change. */
export async function undoAction(_before: EditState, form: FormData): Promise<EditState> {
  const editor = await actingEditor();
  if ("refused" in editor) return { state: editor };
  const typed = typedIn(form, ["reason"]);
  const sent = undoSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { state: { problems: problemsOf(sent.error.issues), typed } };
  const { id, reason, intent } = sent.data;
  const isPreview = intent === "preview";
  const facts = { by: editor.name, recordedAt: now(), reason, rehearsal: isPreview, asOf: today() };
  const outcome = await undoChangeset(await database(), { id }, facts);
  if (outcome.ok && !isPreview) refresh();
  return toEditState(outcome, { isPreview, typed, done: "Undone." });
}
