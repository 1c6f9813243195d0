import type * as z from "zod/mini";
import { now, today } from "#app/clock.ts";
import type { EditFacts } from "#db/mutations/save-edit.ts";
import { type ActingEditor, actingEditor } from "../session.ts";
import type { EditState } from "./edit-state.ts";
import { problemsOf } from "./form-state.ts";

/** What a form that is shown before it is saved says of itself. */
interface Look {
  readonly intent: "preview" | "save";
  readonly agreed?: string | undefined;
}

/** A form of the desk that was sent: who sent it, what it says, and how its answer is made. */
export interface SentForm<Sent> {
  readonly sent: Sent;
  readonly typed: Readonly<Record<string, string>>;
  /** The facts of the save. */
  readonly facts: (reason: string | null, look?: Look) => EditFacts;
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
  return work({ sent: read.data, typed, facts: (reason, look) => factsOf(editor, reason, look) });
}

/** An edit that is shown before it is saved does what was shown, or nothing. */
function factsOf({ name: by }: ActingEditor, reason: string | null, look?: Look): EditFacts {
  const facts = { by, recordedAt: now(), kind: "edit", reason, asOf: today() } as const;
  if (look?.intent === "preview") return { ...facts, rehearsal: true };
  return { ...facts, rehearsal: false, ...(look ? { agreed: look.agreed ?? "" } : {}) };
}

function allTyped(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}
