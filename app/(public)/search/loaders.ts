import { connection } from "next/server";
import { loadSearch } from "#app/api/v1/search/loaders.ts";
import { loadMovedLast } from "#app/loaders.ts";
import type { SearchView } from "#components/search/search-view.ts";
import type { Query } from "#domain/query.ts";
import { DEFAULT_REGION, localeOf } from "#domain/region.ts";
import { parseSearchWish, type SearchWish } from "#domain/search-wish.ts";
import { loadRegionCodes } from "../loaders.ts";

const MOST_FOUND = 50;

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
    offered: found.length === 0 ? await loadMovedLast(wish.region ?? DEFAULT_REGION) : [],
    notes: ignored,
  };
}

/** One more than the page shows, which tells that there are more. */
async function loadFound({ text, region }: SearchWish): Promise<SearchView["found"]> {
  const { data } = await loadSearch({ q: text, limit: MOST_FOUND + 1, ...(region !== null && { region }) });
  return data;
}
