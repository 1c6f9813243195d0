import { connection } from "next/server";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { type ListedToken, listTokens } from "#db/queries/list-tokens.ts";

/** As many as one editor may have, so that all of them are listed. */
export const MOST_TOKENS = 50;

/** A token of the editor's, and whether its last day has passed. */
export interface ShownToken extends ListedToken {
  readonly hasEnded: boolean;
}

/** All tokens of an editor, the newest first. */
export async function loadTokens(userId: number): Promise<readonly ShownToken[]> {
  await connection();
  const tokens = await listTokens(await database(), { userId, limit: MOST_TOKENS });
  const day = today();
  return tokens.map((token) => ({ ...token, hasEnded: token.lastDay !== null && token.lastDay < day }));
}
