import { and, eq, gt } from "drizzle-orm";
import type { WriteDb } from "../db.ts";
import { FIRST_EDITOR, formatPurpose, linkedEditorId, type LinkPurpose } from "../link-purpose.ts";
import { findEditor } from "../queries/find-editor.ts";
import { hasEditors } from "../queries/has-editors.ts";
import { hashToken, newToken } from "../token.ts";
import { recordEditor, renameEditor } from "./editors.ts";
import { revokeTokensOf } from "./tokens.ts";

/** The library's word for an account that a password opens. */
const BY_PASSWORD = "credential";

/** Makes a one-time link and answers its token, which is kept nowhere. Another link for the same end is void from now. */
export async function recordLink(
  { q, t }: WriteDb,
  { purpose, now, expiresAt }: { purpose: LinkPurpose; now: string; expiresAt: string },
): Promise<string> {
  const token = newToken();
  const value = formatPurpose(purpose);
  await q.delete(t.verifications).where(eq(t.verifications.value, value));
  const row = { identifier: hashToken(token), value, expiresAt, createdAt: now, updatedAt: now };
  await q.insert(t.verifications).values(row);
  return token;
}

/** What the holder of a link has chosen. */
export interface Chosen {
  readonly token: string;
  /** The hash that the sign-in library made. */
  readonly passwordHash: string;
  readonly now: string;
}

/**
 * Makes the first editor of all, an admin, and uses the link up. Undefined where the link is not good, or somebody has
 * become an editor since it was made.
 */
export async function redeemFirstLink(
  db: WriteDb,
  { token, name, email, passwordHash, now }: Chosen & { readonly name: string; readonly email: string },
): Promise<number | undefined> {
  if ((await takeLink(db, { token, now })) !== FIRST_EDITOR || (await hasEditors(db))) return undefined;
  const id = await recordEditor(db, { name, email, role: "admin", now });
  if (id !== undefined) await keepPassword(db, { userId: id, passwordHash, now });
  return id;
}

/**
 * Gives an editor the password they chose, and the name where they chose one, and uses the link up; whoever was signed
 * in as them, or wrote by a token of theirs, does not any more. Undefined where the link is not good. A name that is another editor's is for the caller to
 * refuse before: the link would be used up.
 */
export async function redeemLink(
  db: WriteDb,
  { token, name, passwordHash, now }: Chosen & { readonly name?: string | undefined },
): Promise<number | undefined> {
  const value = await takeLink(db, { token, now });
  if (value === undefined || value === FIRST_EDITOR) return undefined;
  const editor = await findEditor(db, { id: linkedEditorId(value) });
  if (!editor || editor.suspendedAt) return undefined;
  if (name !== undefined) await renameEditor(db, { id: editor.id, name, now });
  await keepPassword(db, { userId: editor.id, passwordHash, now });
  await db.q.delete(db.t.sessions).where(eq(db.t.sessions.userId, editor.id));
  await revokeTokensOf(db, { userId: editor.id });
  return editor.id;
}

/** Deleting it is what uses it up, so that of two requests at once only one finds it. */
async function takeLink(
  { q, t }: WriteDb,
  { token, now }: { token: string; now: string },
): Promise<string | undefined> {
  const [link] = await q
    .delete(t.verifications)
    .where(and(eq(t.verifications.identifier, hashToken(token)), gt(t.verifications.expiresAt, now)))
    .returning({ value: t.verifications.value });
  return link?.value;
}

async function keepPassword(
  { q, t }: WriteDb,
  { userId, passwordHash, now }: { userId: number; passwordHash: string; now: string },
): Promise<void> {
  const key = { userId, providerId: BY_PASSWORD, accountId: String(userId) };
  await q
    .insert(t.accounts)
    .values({ ...key, password: passwordHash, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: [t.accounts.providerId, t.accounts.accountId],
      set: { password: passwordHash, updatedAt: now },
    });
}
