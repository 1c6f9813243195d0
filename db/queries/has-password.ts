import { eq } from "drizzle-orm";
import type { Db } from "../db.ts";

/** True once an editor has chosen a password. */
export async function hasPassword({ q, t }: Db, { userId }: { userId: number }): Promise<boolean> {
  const { id, userId: owner } = t.accounts;
  return (await q.select({ id }).from(t.accounts).where(eq(owner, userId)).limit(1)).length > 0;
}
