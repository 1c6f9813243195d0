import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { answerWatchlist } from "./answer-watchlist.ts";
import type { WatchlistAnswer, WatchlistQuery } from "./schema.ts";

/** How the films of a list stand now. */
export async function loadWatchlist(query: WatchlistQuery): Promise<WatchlistAnswer> {
  const db = await database();
  return db.snapshot((moment) => answerWatchlist(moment, query, today()));
}
