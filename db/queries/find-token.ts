import { and, eq, gte, isNull, or } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { Db } from "../db.ts";
import { hashToken } from "../token.ts";
import type { TokenScope } from "../vocabulary.ts";
import { readScopes } from "./list-tokens.ts";

/** A token that is good, and whose it is. */
export interface GoodToken {
  readonly id: number;
  readonly scopes: readonly TokenScope[];
  /** An ISO instant; null before its first use. */
  readonly lastUsedAt: string | null;
  readonly editor: { readonly id: number; readonly name: string };
}

/**
 * Whose a token is, and what it is good for on a day in UTC; undefined where it was revoked, has ended, was never given, or
 * its editor is suspended.
 */
export async function findToken(
  { q, t }: Db,
  { token, today }: { token: string; today: CalendarDate },
): Promise<GoodToken | undefined> {
  const { tokens, users } = t;
  const [found] = await q
    .select({
      id: tokens.id,
      scopes: tokens.scopes,
      lastUsedAt: tokens.lastUsedAt,
      editor: { id: users.id, name: users.name },
    })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .where(
      and(
        eq(tokens.tokenHash, hashToken(token)),
        or(isNull(tokens.lastDay), gte(tokens.lastDay, today)),
        isNull(users.suspendedAt),
      ),
    )
    .limit(1);
  return found && { ...found, scopes: readScopes(found.scopes) };
}
