import type { Db } from "../db.ts";

/** True once anybody may edit, be it that they have not chosen a password yet. */
export async function hasEditors({ q, t }: Db): Promise<boolean> {
  return (await q.select({ id: t.users.id }).from(t.users).limit(1)).length > 0;
}
