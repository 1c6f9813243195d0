import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../db.ts";

/** Whether an editor is suspended, or on the list no more. */
export async function isSuspended({ q, t: { users } }: Db, { userId }: { userId: number }): Promise<boolean> {
  const atWork = await q
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.suspendedAt)))
    .limit(1);
  return atWork.length === 0;
}
