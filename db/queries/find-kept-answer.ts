import { and, eq, gt } from "drizzle-orm";
import type { Db } from "../db.ts";

/** The answer to a write that was made. */
export interface WriteAnswer {
  readonly status: number;
  /** The path by which the API tells what was put on record. */
  readonly location: string;
  /** JSON. */
  readonly body: string;
}

/** An answer that is kept, and to which request. */
export interface KeptAnswer extends WriteAnswer {
  readonly requestHash: string;
}

/** What was answered to a write of a token under a key; undefined where there was none, or it is no longer kept. */
export async function findKeptAnswer(
  { q, t }: Db,
  { tokenId, key, now }: { tokenId: number; key: string; now: string },
): Promise<KeptAnswer | undefined> {
  const k = t.keptAnswers;
  const [kept] = await q
    .select({ requestHash: k.requestHash, status: k.status, location: k.location, body: k.body })
    .from(k)
    .where(and(eq(k.tokenId, tokenId), eq(k.key, key), gt(k.expiresAt, now)))
    .limit(1);
  return kept;
}
