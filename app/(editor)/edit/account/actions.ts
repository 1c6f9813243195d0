"use server";

import { APIError } from "better-auth/api";
import { revalidatePath } from "next/cache";
import { auth } from "#app/auth/auth.ts";
import { currentSession } from "#app/auth/current-session.ts";
import { parsePassword } from "#app/auth/password-rules.ts";
import { requestFacts } from "#app/auth/request-facts.ts";
import { logSecurityEvent } from "#app/auth/security-log.ts";
import { forgiveAttempt, heldBackFor } from "#app/auth/sign-in-limit.ts";
import { now } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { renameEditor } from "#db/mutations/editors.ts";
import { endOtherSessions, endSession } from "#db/mutations/sessions.ts";
import { revokeTokensOf } from "#db/mutations/tokens.ts";
import type { Editor } from "#db/queries/find-editor.ts";
import { counted } from "#domain/number-words.ts";
import { actingEditor } from "../../session.ts";
import { type FormState, problemsOf, typedIn } from "../form-state.ts";
import { NAME_TAKEN } from "../set-up/schema.ts";
import { changePasswordSchema, endSessionSchema, renameSchema } from "./schema.ts";

const SIGNED_OUT = { refused: "signed-out", status: 401 } as const;

/** Changes the name that the editor's next edits bear. */
export async function renameAction(_before: FormState, form: FormData): Promise<FormState> {
  const editor = await actingEditor();
  if ("refused" in editor) return editor;
  const sent = renameSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { problems: problemsOf(sent.error.issues), typed: typedIn(form, ["name"]) };
  const db = await database();
  const refusal = await db.tx((write) => renameEditor(write, { id: editor.id, name: sent.data.name, now: now() }));
  const { address } = await requestFacts();
  if (refusal) {
    logSecurityEvent("name of another editor refused", { by: editor.id, address });
    return { problems: { name: NAME_TAKEN }, typed: sent.data };
  }
  logSecurityEvent("editor renamed", { by: editor.id, address });
  revalidatePath("/edit", "layout");
  return { done: "Saved. Your next edits bear this name.", typed: sent.data };
}

/**
 * Changes the password of whoever knows the one they have, ends their other sessions and revokes their tokens: whoever
 * knew the old one may have made some.
 */
export async function changePasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await currentSession();
  if (!session) return SIGNED_OUT;
  const { editor } = session;
  const sent = changePasswordSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { problems: problemsOf(sent.error.issues) };
  const good = parsePassword(sent.data.password, { about: [editor.name, editor.email] });
  if (!good.ok) return { problems: { password: good.problem } };
  const problem = await changePassword(editor, { current: sent.data.current, chosen: good.value });
  if (problem) return { problems: { current: problem } };
  revalidatePath("/edit/account");
  return { done: "Your password is changed. Your other sessions are over, and your tokens revoked." };
}

/** Why the password is as it was; undefined where it is changed. Guesses count as attempts to sign in do. */
async function changePassword(
  editor: Editor,
  { current, chosen }: { current: string; chosen: string },
): Promise<string | undefined> {
  const { address, headers } = await requestFacts();
  const minutes = await heldBackFor({ address, email: editor.email });
  if (minutes !== undefined) return `Too many attempts. Try again in ${counted(minutes, "minute")}.`;
  const { api } = await auth();
  const body = { currentPassword: current, newPassword: chosen, revokeOtherSessions: true };
  try {
    await api.changePassword({ body, headers });
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    logSecurityEvent("password change failed", { by: editor.id, address });
    return "This is not the password you have now";
  }
  const db = await database();
  await db.tx((write) => revokeTokensOf(write, { userId: editor.id }));
  await forgiveAttempt({ address, email: editor.email });
  logSecurityEvent("password changed", { by: editor.id, address });
  return undefined;
}

/** Ends one of the editor's own sessions. */
export async function endSessionAction(_before: FormState, form: FormData): Promise<FormState> {
  const editor = await actingEditor();
  if ("refused" in editor) return editor;
  const sent = endSessionSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { problems: { form: "There is no such session" } };
  const db = await database();
  await db.tx((write) => endSession(write, { id: sent.data.id, userId: editor.id }));
  return ended(editor.id, "That session is over.");
}

/** Ends all of the editor's sessions but this one. */
export async function endOtherSessionsAction(): Promise<FormState> {
  const session = await currentSession();
  if (!session) return SIGNED_OUT;
  const db = await database();
  await db.tx((write) => endOtherSessions(write, { id: session.id, userId: session.editor.id }));
  return ended(session.editor.id, "You are signed in here alone.");
}

async function ended(by: number, done: string): Promise<FormState> {
  const { address } = await requestFacts();
  logSecurityEvent("session ended", { by, address });
  revalidatePath("/edit/account");
  return { done };
}
