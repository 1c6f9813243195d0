import { asc, eq, max } from "drizzle-orm";
import type { Db } from "../db.ts";
import type { Editor } from "./find-editor.ts";

/** An editor as an admin sees them. */
export interface ListedEditor extends Editor {
  /** False until the invited has chosen a password. */
  readonly hasPassword: boolean;
  /** When a session that has not ended was last used, as an ISO instant. */
  readonly lastUsedAt: string | null;
}

/** Everybody who may edit, or might again, by name. */
export async function listEditors({ q, t }: Db, { limit }: { limit: number }): Promise<readonly ListedEditor[]> {
  const { id, name, email, role, suspendedAt } = t.users;
  const rows = await q
    .select({
      id,
      name,
      email,
      role,
      suspendedAt,
      password: max(t.accounts.id),
      lastUsedAt: max(t.sessions.lastUsedAt),
    })
    .from(t.users)
    .leftJoin(t.accounts, eq(t.accounts.userId, id))
    .leftJoin(t.sessions, eq(t.sessions.userId, id))
    .groupBy(id, name, email, role, suspendedAt)
    .orderBy(asc(name), asc(id))
    .limit(limit);
  return rows.map(({ password, ...editor }) => ({ ...editor, hasPassword: password !== null }));
}
