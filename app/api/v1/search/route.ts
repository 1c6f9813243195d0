import type { NextRequest } from "next/server";
import { orFailure } from "#app/api/failure.ts";
import { jsonResponse } from "#app/api/json-response.ts";
import { readQuery } from "#app/api/read-query.ts";
import { loadSearch } from "./loaders.ts";
import { searchQuerySchema } from "./schema.ts";

/** Short enough that an editor who has just made a film finds it. */
const MAX_AGE = 10;

/** `GET /api/v1/search?q=misson+imposible&limit=20`: films, studios, franchises and dates; 400 where `q` is missing. */
export function GET(request: NextRequest): Promise<Response> {
  const query = readQuery(request.nextUrl, searchQuerySchema);
  return orFailure(async () =>
    query.ok ? jsonResponse(request, await loadSearch(query.value), { maxAge: MAX_AGE }) : query.response,
  );
}
