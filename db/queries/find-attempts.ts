import { and, eq, gt } from "drizzle-orm";
import type { Db } from "../db.ts";
import type { Attempts } from "../mutations/sign-in-attempts.ts";
import { hashToken } from "../token.ts";

/** How often was tried under a key, while that is counted; undefined where it was not. */
export async function findAttempts(
  { q, t }: Db,
  { key, now }: { key: string; now: string },
): Promise<Attempts | undefined> {
  const { keyHash, attempts, endsAt } = t.signInAttempts;
  const [counted] = await q
    .select({ attempts, endsAt })
    .from(t.signInAttempts)
    .where(and(eq(keyHash, hashToken(key)), gt(endsAt, now)))
    .limit(1);
  return counted;
}
