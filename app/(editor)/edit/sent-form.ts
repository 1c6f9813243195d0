import type * as z from "zod/mini";
import { now, today } from "#app/clock.ts";
import type { EditFacts } from "#db/mutations/save-edit.ts";
import { type ActingEditor, actingEditor } from "../session.ts";
import type { EditState } from "./edit-state.ts";
import { problemsOf } from "./form-state.ts";

/** A form of the desk that was sent: who sent it, what it says, and how its answer is made. */
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

function allTyped(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}
