import { lte } from "drizzle-orm";
import type { WriteDb } from "../db.ts";
import { findKeptAnswer, type WriteAnswer } from "../queries/find-kept-answer.ts";

/** A request that names itself, so that it can be sent again without being done again. */
export interface NamedRequest {
  readonly tokenId: number;
  readonly key: string;
  /** A SHA-256 of all that it asks. */
  readonly requestHash: string;
  readonly now: string;
  /** Until when its answer is kept. */
  readonly expiresAt: string;
}

/** What a write came to: it was made, now or before, or it was refused and has left nothing. */
export type Made<Refusal> =
  | { readonly answer: WriteAnswer; readonly isRepeated: boolean }
  | { readonly refusal: Refusal };

/**
 * Makes a write once: where the same token has made one under this key, answers what was answered then. `work` and what is
 * kept of it are one transaction, so that after a failure at any moment both are there or neither. Undefined where the
 * key is another request's. A refusal uses no key up. Without a name, `work` is simply done.
 */
export async function recordOnce<Refusal>(
  db: WriteDb,
  named: NamedRequest | undefined,
  work: () => Promise<{ readonly answer: WriteAnswer } | { readonly refusal: Refusal }>,
): Promise<Made<Refusal> | undefined> {
  const kept = named && (await findKeptAnswer(db, named));
  if (kept) {
    const { requestHash, ...answer } = kept;
    return requestHash === named.requestHash ? { answer, isRepeated: true } : undefined;
  }
  const made = await work();
  if ("refusal" in made) return made;
  if (named) await keepAnswer(db, named, made.answer);
  return { answer: made.answer, isRepeated: false };
}

/** Those whose time is over make room, found by the index of their ends. */
async function keepAnswer({ q, t }: WriteDb, { now, ...named }: NamedRequest, answer: WriteAnswer): Promise<void> {
  await q.delete(t.keptAnswers).where(lte(t.keptAnswers.expiresAt, now));
  await q.insert(t.keptAnswers).values({ ...named, ...answer });
}
