import { and, desc, eq, gt } from "drizzle-orm";
import type { Db } from "../db.ts";

/** One browser in which an editor is signed in; the instants are ISO's. */
export interface ListedSession {
  readonly id: number;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  /** Empty where the server was not told. */
  readonly address: string;
  readonly userAgent: string;
}

/** The sessions of an editor that have neither ended nor been idle since `usedAfter`, the one used last first. */
export async function listSessions(
  { q, t }: Db,
  { userId, now, usedAfter, limit }: { userId: number; now: string; usedAfter: string; limit: number },
): Promise<readonly ListedSession[]> {
  const { id, createdAt, lastUsedAt, address, userAgent, expiresAt } = t.sessions;
  return q
    .select({ id, createdAt, lastUsedAt, address, userAgent })
    .from(t.sessions)
    .where(and(eq(t.sessions.userId, userId), gt(expiresAt, now), gt(lastUsedAt, usedAfter)))
    .orderBy(desc(lastUsedAt), desc(id))
    .limit(limit);
}
