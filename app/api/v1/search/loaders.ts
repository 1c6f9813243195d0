import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import { listSearchHits } from "#db/queries/list-search-hits.ts";
import { NAMED_KINDS } from "#db/vocabulary.ts";
import { answerSearch } from "./answer-search.ts";
import type { SearchAnswer, SearchQuery } from "./schema.ts";

/** What a search finds now. */
export async function loadSearch(query: SearchQuery): Promise<SearchAnswer> {
  const { q: text, limit, kind, region } = query;
  const kinds = NAMED_KINDS.filter((named) => kind === undefined || named === kind);
  const db = await database();
  const search = { text, today: today(), kinds, limit, ...(region !== undefined && { region }) };
  return answerSearch(await db.snapshot((moment) => listSearchHits(moment, search)), query);
}
