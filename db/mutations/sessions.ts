import { and, eq, ne } from "drizzle-orm";
import type { WriteDb } from "../db.ts";

/** Notes that a session is in use. */
export async function touchSession({ q, t }: WriteDb, { id, now }: { id: number; now: string }): Promise<void> {
  await q.update(t.sessions).set({ lastUsedAt: now }).where(eq(t.sessions.id, id));
}

/** Ends one session of an editor; of nobody else's. */
export async function endSession({ q, t }: WriteDb, { id, userId }: { id: number; userId: number }): Promise<void> {
  await q.delete(t.sessions).where(and(eq(t.sessions.id, id), eq(t.sessions.userId, userId)));
}

/** Ends every session of an editor but the one they act in. */
export async function endOtherSessions(
  { q, t }: WriteDb,
  { id, userId }: { id: number; userId: number },
): Promise<void> {
  await q.delete(t.sessions).where(and(ne(t.sessions.id, id), eq(t.sessions.userId, userId)));
}
