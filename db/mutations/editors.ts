import { and, eq, isNull, ne } from "drizzle-orm";
import type { WriteDb } from "../db.ts";
import { formatPurpose } from "../link-purpose.ts";
import { findEditor } from "../queries/find-editor.ts";
import { isEditorNameTaken } from "../queries/is-editor-name-taken.ts";
import type { EditorRole } from "../vocabulary.ts";
import { revokeTokensOf } from "./tokens.ts";

/** Why an editor was not suspended or removed: nobody would be left to invite, or there is no such editor. */
export type EditorRefusal = "last admin" | "no such editor";

/** Puts somebody on the list of editors, without a password yet. Answers their id; undefined where the address is taken. */
export async function recordEditor(
  db: WriteDb,
  { name, email, role, now }: { name: string; email: string; role: EditorRole; now: string },
): Promise<number | undefined> {
  if (await findEditor(db, { email })) return undefined;
  const row = { name, email: email.toLowerCase(), role, createdAt: now, updatedAt: now };
  const [made] = await db.insertAll("users", [row]);
  return made?.id;
}

/**
 * Changes the name that an editor's next changesets bear; those there are keep the one they have. Refused where it is
 * another editor's.
 */
export async function renameEditor(
  db: WriteDb,
  { id, name, now }: { id: number; name: string; now: string },
): Promise<"name taken" | undefined> {
  if (await isEditorNameTaken(db, { name, by: id })) return "name taken";
  const { q, t } = db;
  await q.update(t.users).set({ name, updatedAt: now }).where(eq(t.users.id, id));
  return undefined;
}

/** Lets an editor in no more: ends their sessions, revokes their tokens and voids their links. */
export async function suspendEditor(
  db: WriteDb,
  { id, now }: { id: number; now: string },
): Promise<EditorRefusal | undefined> {
  const refusal = await whyNotWithout(db, id);
  if (refusal) return refusal;
  const { q, t } = db;
  await q.update(t.users).set({ suspendedAt: now, updatedAt: now }).where(eq(t.users.id, id));
  await q.delete(t.sessions).where(eq(t.sessions.userId, id));
  await revokeTokensOf(db, { userId: id });
  await voidLinks(db, id);
  return undefined;
}

/** Lets a suspended editor in again, by the password they had. */
export async function restoreEditor({ q, t }: WriteDb, { id, now }: { id: number; now: string }): Promise<void> {
  await q.update(t.users).set({ suspendedAt: null, updatedAt: now }).where(eq(t.users.id, id));
}

/** Takes an editor off the list, with their password, sessions, tokens and links. Their changesets keep their name. */
export async function removeEditor(db: WriteDb, { id }: { id: number }): Promise<EditorRefusal | undefined> {
  const refusal = await whyNotWithout(db, id);
  if (refusal) return refusal;
  await voidLinks(db, id);
  await db.q.delete(db.t.users).where(eq(db.t.users.id, id));
  return undefined;
}

/** Asked inside the write itself, so that two admins cannot suspend each other at the same moment. */
async function whyNotWithout(db: WriteDb, id: number): Promise<EditorRefusal | undefined> {
  const editor = await findEditor(db, { id });
  if (!editor) return "no such editor";
  if (editor.role !== "admin" || editor.suspendedAt) return undefined;
  const { users, accounts } = db.t;
  const [other] = await db.q
    .select({ id: users.id })
    .from(users)
    .innerJoin(accounts, eq(accounts.userId, users.id))
    .where(and(eq(users.role, "admin"), isNull(users.suspendedAt), ne(users.id, id)))
    .limit(1);
  return other ? undefined : "last admin";
}

async function voidLinks({ q, t }: WriteDb, editorId: number): Promise<void> {
  await q.delete(t.verifications).where(eq(t.verifications.value, formatPurpose({ editorId })));
}
