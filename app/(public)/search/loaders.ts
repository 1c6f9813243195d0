import { connection } from "next/server";
import { loadSearch } from "#app/api/v1/search/loaders.ts";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import type { OfferedFilm, SearchView } from "#components/search/search-view.ts";
import { listRecentMoves } from "#db/queries/list-recent-moves.ts";
import type { Query } from "#domain/query.ts";
import { DEFAULT_REGION, localeOf } from "#domain/region.ts";
import { parseSearchWish, type SearchWish } from "#domain/search-wish.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";
import { loadRegionCodes } from "../loaders.ts";

const MOST_FOUND = 50;
const MOST_OFFERED = 5;

/** A search's page: what was found, or what else there is. */
export async function loadSearchPage(query: Query): Promise<SearchView> {
  await connection();
  const { wish, ignored } = parseSearchWish(query);
  const regions = await loadRegionCodes();
  const found = wish.text === "" ? [] : await loadFound(wish);
  return {
    ...wish,
    regions,
    locale: localeOf(wish.region ?? DEFAULT_REGION),
    found: found.slice(0, MOST_FOUND),
    isCut: found.length > MOST_FOUND,
    offered: found.length === 0 ? await loadOffered(wish.region ?? DEFAULT_REGION) : [],
    notes: ignored,
  };
}

/** One more than the page shows, which tells that there are more. */
async function loadFound({ text, region }: SearchWish): Promise<SearchView["found"]> {
  const { data } = await loadSearch({ q: text, limit: MOST_FOUND + 1, ...(region !== null && { region }) });
  return data;
}

async function loadOffered(region: string): Promise<readonly OfferedFilm[]> {
  const list = { region, types: CINEMA_TYPES, asOf: today(), studioId: null };
  const moves = await listRecentMoves(await database(), { ...list, limit: MOST_OFFERED });
  const films = moves.map(({ slug, title }): [string, OfferedFilm] => [slug, { slug, title }]);
  return [...new Map(films).values()];
}
