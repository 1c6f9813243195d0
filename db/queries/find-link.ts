import { and, eq, gt } from "drizzle-orm";
import type { Db } from "../db.ts";
import { FIRST_EDITOR, linkedEditorId } from "../link-purpose.ts";
import { hashToken } from "../token.ts";
import { type Editor, findEditor } from "./find-editor.ts";

/** What a one-time link opens: the account of the first editor of all, or that of an editor who is there. */
export type OpenLink = { readonly for: "first editor" } | { readonly for: "editor"; readonly editor: Editor };

/** What a link's token opens at an instant; undefined where it is used, past, replaced, or was never given. */
export async function findLink(db: Db, { token, now }: { token: string; now: string }): Promise<OpenLink | undefined> {
  const { verifications } = db.t;
  const [link] = await db.q
    .select({ value: verifications.value })
    .from(verifications)
    .where(and(eq(verifications.identifier, hashToken(token)), gt(verifications.expiresAt, now)))
    .limit(1);
  if (!link) return undefined;
  if (link.value === FIRST_EDITOR) return { for: "first editor" };
  const editor = await findEditor(db, { id: linkedEditorId(link.value) });
  return editor && !editor.suspendedAt ? { for: "editor", editor } : undefined;
}
