import type { NextRequest } from "next/server";
import { respond } from "#app/api/answer.ts";
import { readQuery } from "#app/api/read-query.ts";
import { loadReleases } from "./loaders.ts";
import { releasesQuerySchema } from "./schema.ts";

/** Short enough that an editor who has just saved finds it. */
const MAX_AGE = 10;

/** `GET /api/v1/releases?region=US&type=cinemas&from=2027-01-01`: the calendar; 400 for what cannot be read. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = readQuery(request.nextUrl, releasesQuerySchema);
  return query.ok ? respond(request, await loadReleases(query.value), { maxAge: MAX_AGE }) : query.response;
}
