import { eq } from "drizzle-orm";
import type { Db } from "../db.ts";
import type { EditorRole } from "../vocabulary.ts";

/** Somebody who may edit, or might again. */
export interface Editor {
  readonly id: number;
  /** What changesets bear. */
  readonly name: string;
  readonly email: string;
  readonly role: EditorRole;
  /** An ISO instant; null for who may sign in. */
  readonly suspendedAt: string | null;
}

/** An editor by id or by address, which is looked up in small letters; undefined where there is none. */
export async function findEditor(
  { q, t }: Db,
  key: { readonly id: number } | { readonly email: string },
): Promise<Editor | undefined> {
  const { id, name, email, role, suspendedAt } = t.users;
  const [editor] = await q
    .select({ id, name, email, role, suspendedAt })
    .from(t.users)
    .where("id" in key ? eq(id, key.id) : eq(email, key.email.toLowerCase()))
    .limit(1);
  return editor;
}
