import type { NextRequest } from "next/server";
import { orFailure } from "#app/api/failure.ts";
import { jsonResponse } from "#app/api/json-response.ts";
import { readQuery } from "#app/api/read-query.ts";
import { loadWatchlist } from "./loaders.ts";
import { watchlistQuerySchema } from "./schema.ts";

/** Short enough that who comes back to the page sees what has been announced meanwhile. */
const MAX_AGE = 10;

/** `GET /api/v1/watchlist?films=dune-part-three,blade&since=731`: how some films stand, and what moved; 400 without films. */
export function GET(request: NextRequest): Promise<Response> {
  const query = readQuery(request.nextUrl, watchlistQuerySchema);
  return orFailure(async () =>
    query.ok ? jsonResponse(request, await loadWatchlist(query.value), { maxAge: MAX_AGE }) : query.response,
  );
}
