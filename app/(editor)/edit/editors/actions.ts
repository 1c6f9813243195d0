"use server";

import { revalidatePath } from "next/cache";
import { requestFacts } from "#app/auth/request-facts.ts";
import { logSecurityEvent, type SecurityEvent } from "#app/auth/security-log.ts";
import { fromNow, now } from "#app/clock.ts";
import { database } from "#app/database.ts";
import type { WriteDb } from "#db/db.ts";
import { type EditorRefusal, recordEditor, removeEditor, restoreEditor, suspendEditor } from "#db/mutations/editors.ts";
import { recordLink } from "#db/mutations/one-time-links.ts";
import { findEditor } from "#db/queries/find-editor.ts";
import { hasPassword } from "#db/queries/has-password.ts";
import { isEditorNameTaken } from "#db/queries/is-editor-name-taken.ts";
import { INVITE_LASTS_MS, RESET_LASTS_MS, resetPath, setUpPath } from "#domain/editor-link.ts";
import { deskOrigin } from "../../desk-origin.ts";
import { actingEditor, type ActingEditor } from "../../session.ts";
import { type FormState, problemsOf, typedIn } from "../form-state.ts";
import { NAME_TAKEN } from "../set-up/schema.ts";
import { editorSchema, inviteSchema } from "./schema.ts";

const REFUSALS: Readonly<Record<EditorRefusal, string>> = {
  "last admin": "Nobody would be left to invite editors: make another admin first.",
  "no such editor": "This editor was removed meanwhile.",
};

/** Puts somebody on the list, and shows the link that the admin passes on to them. */
export async function inviteAction(_before: FormState, form: FormData): Promise<FormState> {
  const admin = await actingEditor("admin");
  if ("refused" in admin) return admin;
  const sent = inviteSchema.safeParse(Object.fromEntries(form));
  const typed = typedIn(form, ["name", "email"]);
  if (!sent.success) return { typed, problems: problemsOf(sent.error.issues) };
  const db = await database();
  const invited = await db.tx(async (write) => {
    if (await isEditorNameTaken(write, { name: sent.data.name, by: null })) return "name taken";
    const editorId = await recordEditor(write, { ...sent.data, now: now() });
    if (editorId === undefined) return undefined;
    return { editorId, token: await recordLink(write, invitationOf(editorId)) };
  });
  if (invited === "name taken") return { typed, problems: { name: NAME_TAKEN } };
  if (!invited) return { typed, problems: { email: "Somebody with this address is on the list already" } };
  await log("editor invited", admin, invited.editorId);
  revalidatePath("/edit/editors");
  const done = `Pass this link on to ${sent.data.name}: it is good once, for seven days.`;
  return { done, link: await absolute(setUpPath(invited.token)) };
}

/** Makes a link by which an editor chooses another password, or their first. An earlier link of theirs is void. */
export async function makeLinkAction(_before: FormState, form: FormData): Promise<FormState> {
  return forEditor(form, "reset link made", async (write, editorId) => {
    const editor = await findEditor(write, { id: editorId });
    if (!editor) return { problems: { form: REFUSALS["no such editor"] } };
    if (editor.suspendedAt) return { problems: { form: "Restore this editor first" } };
    if (!(await hasPassword(write, { userId: editorId }))) {
      const token = await recordLink(write, invitationOf(editorId));
      return { done: "Good once, for seven days:", link: setUpPath(token) };
    }
    const token = await recordLink(write, { purpose: { editorId }, now: now(), expiresAt: fromNow(RESET_LASTS_MS) });
    return { done: "Good once, for a day:", link: resetPath(token) };
  });
}

/** Lets an editor in no more, at once. */
export async function suspendAction(_before: FormState, form: FormData): Promise<FormState> {
  return forEditor(form, "editor suspended", async (write, id) =>
    said(await suspendEditor(write, { id, now: now() }), "Suspended, and signed out everywhere."),
  );
}

/** Lets a suspended editor in again. */
export async function restoreAction(_before: FormState, form: FormData): Promise<FormState> {
  return forEditor(form, "editor restored", async (write, id) => {
    await restoreEditor(write, { id, now: now() });
    return { done: "Restored." };
  });
}

/** Takes an editor off the list for good. */
export async function removeAction(_before: FormState, form: FormData): Promise<FormState> {
  return forEditor(form, "editor removed", async (write, id) => said(await removeEditor(write, { id }), "Removed."));
}

/** What all of these have in common: only an admin, only an editor who can be named, and a line in the log. */
async function forEditor(
  form: FormData,
  event: SecurityEvent,
  work: (write: WriteDb, id: number) => Promise<FormState>,
): Promise<FormState> {
  const admin = await actingEditor("admin");
  if ("refused" in admin) return admin;
  const sent = editorSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { problems: { form: REFUSALS["no such editor"] } };
  const db = await database();
  const state = await db.tx((write) => work(write, sent.data.id));
  if ("refused" in state || state.problems) return state;
  await log(event, admin, sent.data.id);
  revalidatePath("/edit/editors");
  return state.link ? { ...state, link: await absolute(state.link) } : state;
}

function said(refusal: EditorRefusal | undefined, done: string): FormState {
  return refusal ? { problems: { form: REFUSALS[refusal] } } : { done };
}

function invitationOf(editorId: number) {
  return { purpose: { editorId }, now: now(), expiresAt: fromNow(INVITE_LASTS_MS) };
}

async function absolute(path: string): Promise<string> {
  return new URL(path, await deskOrigin()).href;
}

async function log(event: SecurityEvent, admin: ActingEditor, editor: number): Promise<void> {
  const { address } = await requestFacts();
  logSecurityEvent(event, { by: admin.id, editor, address });
}
