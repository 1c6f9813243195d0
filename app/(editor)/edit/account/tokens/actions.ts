"use server";

import { revalidatePath } from "next/cache";
import { requestFacts } from "#app/auth/request-facts.ts";
import { logSecurityEvent } from "#app/auth/security-log.ts";
import { now, today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { recordToken, revokeToken } from "#db/mutations/tokens.ts";
import { isSuspended } from "#db/queries/is-suspended.ts";
import { listTokens } from "#db/queries/list-tokens.ts";
import { actingEditor } from "../../../session.ts";
import { type FormState, problemsOf, typedIn } from "../../form-state.ts";
import { MOST_TOKENS } from "./loaders.ts";
import { newTokenSchema, revokeTokenSchema } from "./schema.ts";

const PATH = "/edit/account/tokens";

/** Makes a token for a program of the editor's, and shows it: nobody can read it again. */
export async function makeTokenAction(_before: FormState, form: FormData): Promise<FormState> {
  const editor = await actingEditor();
  if ("refused" in editor) return editor;
  const scopes = form.getAll("scopes").filter((scope) => typeof scope === "string");
  const typed = { ...typedIn(form, ["name", "lastDay"]), scopes: scopes.join(" ") };
  const sent = newTokenSchema.safeParse({ ...typed, scopes });
  if (!sent.success) return { problems: problemsOf(sent.error.issues), typed };
  const { lastDay } = sent.data;
  if (lastDay !== null && lastDay < today()) return { problems: { lastDay: "This day is over." }, typed };
  const db = await database();
  const made = await db.tx(async (write) => {
    const others = await listTokens(write, { userId: editor.id, limit: MOST_TOKENS });
    if (others.length === MOST_TOKENS) return { problem: `You have ${MOST_TOKENS} tokens: revoke one first.` };
    // A suspension revokes what there is: a token made behind it would be good again once its editor is.
    if (await isSuspended(write, { userId: editor.id })) return { problem: "Your account was suspended meanwhile." };
    return { token: await recordToken(write, { ...sent.data, userId: editor.id, now: now() }) };
  });
  if (made.token === undefined) return { problems: { form: made.problem }, typed };
  await log("token made", editor.id);
  revalidatePath(PATH);
  return { done: "Copy it now: it is shown this once, and kept nowhere.", token: made.token };
}

/** Revokes a token of the editor's, at once. */
export async function revokeTokenAction(_before: FormState, form: FormData): Promise<FormState> {
  const editor = await actingEditor();
  if ("refused" in editor) return editor;
  const sent = revokeTokenSchema.safeParse(Object.fromEntries(form));
  const db = await database();
  const isRevoked =
    sent.success && (await db.tx((write) => revokeToken(write, { id: sent.data.id, userId: editor.id })));
  revalidatePath(PATH);
  if (!isRevoked) return { problems: { form: "There is no such token any more." } };
  await log("token revoked", editor.id);
  return { done: "Revoked." };
}

async function log(event: "token made" | "token revoked", by: number): Promise<void> {
  const { address } = await requestFacts();
  logSecurityEvent(event, { by, address });
}
