import { and, eq, lte, sql } from "drizzle-orm";
import type { WriteDb } from "../db.ts";
import { hashToken } from "../token.ts";

/** How often something was tried, and when the count ends, as an ISO instant. */
export interface Attempts {
  readonly attempts: number;
  readonly endsAt: string;
}

/**
 * Counts one more attempt under a key, and answers how many that makes. A count that has ended begins anew, until
 * `endsAt`; counts of other keys that have ended are dropped, so that the table holds only what is still counted.
 */
export async function recordAttempt(
  { q, t }: WriteDb,
  { key, now, endsAt }: { key: string; now: string; endsAt: string },
): Promise<Attempts> {
  const { signInAttempts } = t;
  await q.delete(signInAttempts).where(lte(signInAttempts.endsAt, now));
  const [counted] = await q
    .insert(signInAttempts)
    .values({ keyHash: hashToken(key), attempts: 1, endsAt })
    .onConflictDoUpdate({
      target: signInAttempts.keyHash,
      set: { attempts: sql`${signInAttempts.attempts} + 1` },
    })
    .returning({ attempts: signInAttempts.attempts, endsAt: signInAttempts.endsAt });
  if (!counted) throw new Error("The database kept no count");
  return counted;
}

/** Begins a key's count anew. */
export async function forgetAttempts({ q, t }: WriteDb, { key }: { key: string }): Promise<void> {
  await q.delete(t.signInAttempts).where(eq(t.signInAttempts.keyHash, hashToken(key)));
}

/** Takes back the last attempt under a key, which was none of those to be counted. */
export async function takeBackAttempt({ q, t }: WriteDb, { key }: { key: string }): Promise<void> {
  const { keyHash, attempts } = t.signInAttempts;
  const counted = eq(keyHash, hashToken(key));
  await q.delete(t.signInAttempts).where(and(counted, eq(attempts, 1)));
  await q
    .update(t.signInAttempts)
    .set({ attempts: sql`${attempts} - 1` })
    .where(counted);
}
