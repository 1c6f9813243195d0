import { and, eq, ne } from "drizzle-orm";
import type { Database, WriteDb } from "../db.ts";

/** A session as it was found. */
export interface UsedSession {
  readonly id: number;
  readonly userId: number;
  readonly lastUsedAt: string;
}

/**
 * Notes that a session is in use, unless that was noted since `notedAfter`, and answers true. One that was last used
 * before `idleBefore` is ended instead. The instants are ISO's, of the caller's clock.
 */
export async function noteSessionUse(
  db: Database,
  { id, userId, lastUsedAt }: UsedSession,
  { now, idleBefore, notedAfter }: { now: string; idleBefore: string; notedAfter: string },
): Promise<boolean> {
  if (lastUsedAt < idleBefore) {
    await db.tx((write) => endSession(write, { id, userId }));
    return false;
  }
  if (lastUsedAt < notedAfter)
    await db.tx(({ q, t }) => q.update(t.sessions).set({ lastUsedAt: now }).where(eq(t.sessions.id, id)));
  return true;
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
