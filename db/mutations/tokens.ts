import { and, eq } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { WriteDb } from "../db.ts";
import { hashToken, newToken } from "../token.ts";
import { SCOPE_LISTS, TOKEN_SCOPES, type TokenScope } from "../vocabulary.ts";

/** By which a token that got loose is known for one of ours: by whoever finds it, and by what looks through code for secrets. */
const PREFIX = "slateline_";

const LAST_LETTERS = 4;

/** What an editor gives a program to write with. */
export interface NewToken {
  readonly userId: number;
  readonly name: string;
  /** At least one. */
  readonly scopes: readonly TokenScope[];
  /** In UTC; null for one without an end. */
  readonly lastDay: CalendarDate | null;
  readonly now: string;
}

/** Makes a token and answers it: it is kept nowhere. Throws where it is to be good for nothing. */
export async function recordToken(db: WriteDb, { userId, name, scopes, lastDay, now }: NewToken): Promise<string> {
  const words = TOKEN_SCOPES.filter((scope) => scopes.includes(scope)).join(" ");
  const list = SCOPE_LISTS.find((known) => known === words);
  if (list === undefined) throw new TypeError(`No token is good for “${scopes.join(" ")}”`);
  const token = PREFIX + newToken();
  const row = {
    userId,
    name,
    tokenHash: hashToken(token),
    lastFour: token.slice(-LAST_LETTERS),
    scopes: list,
    lastDay,
  };
  await db.insertAll("tokens", [{ ...row, createdAt: now, lastUsedAt: null }]);
  return token;
}

/** Revokes one token of an editor, and of nobody else; false where it is not there, or not theirs. */
export async function revokeToken({ q, t }: WriteDb, { id, userId }: { id: number; userId: number }): Promise<boolean> {
  const revoked = await q
    .delete(t.tokens)
    .where(and(eq(t.tokens.id, id), eq(t.tokens.userId, userId)))
    .returning({ id: t.tokens.id });
  return revoked.length > 0;
}

/** Revokes all tokens of an editor. */
export async function revokeTokensOf({ q, t }: WriteDb, { userId }: { userId: number }): Promise<void> {
  await q.delete(t.tokens).where(eq(t.tokens.userId, userId));
}

/** Notes that a token is in use. */
export async function noteTokenUse({ q, t }: WriteDb, { id, now }: { id: number; now: string }): Promise<void> {
  await q.update(t.tokens).set({ lastUsedAt: now }).where(eq(t.tokens.id, id));
}
