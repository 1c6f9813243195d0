import { desc, eq } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { Db } from "../db.ts";
import { type ScopeList, TOKEN_SCOPES, type TokenScope } from "../vocabulary.ts";

/** A token as its editor is shown it; the instants are ISO's. */
export interface ListedToken {
  readonly id: number;
  readonly name: string;
  readonly lastFour: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly lastDay: CalendarDate | null;
}

/** The tokens of an editor, those that have ended among them, the newest first. */
export async function listTokens(
  { q, t }: Db,
  { userId, limit }: { userId: number; limit: number },
): Promise<readonly ListedToken[]> {
  const { id, name, lastFour, scopes, createdAt, lastUsedAt, lastDay } = t.tokens;
  const rows = await q
    .select({ id, name, lastFour, scopes, createdAt, lastUsedAt, lastDay })
    .from(t.tokens)
    .where(eq(t.tokens.userId, userId))
    .orderBy(desc(id))
    .limit(limit);
  return rows.map((row) => ({ ...row, scopes: readScopes(row.scopes) }));
}

/** The scopes that a row's list names. */
export function readScopes(list: ScopeList): readonly TokenScope[] {
  const words = new Set(list.split(" "));
  return TOKEN_SCOPES.filter((scope) => words.has(scope));
}
