import type { NextRequest } from "next/server";
import { respond } from "#app/api/answer.ts";
import { readQuery } from "#app/api/read-query.ts";
import { loadChanges } from "./loaders.ts";
import { changesQuerySchema } from "./schema.ts";

/** A page left open asks every minute, and is to learn of a change within one. */
const MAX_AGE = 10;

/** `GET /api/v1/changes?after=731&region=US`: what was recorded since, in that order; 400 for what cannot be read. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = readQuery(request.nextUrl, changesQuerySchema);
  return query.ok ? respond(request, await loadChanges(query.value), { maxAge: MAX_AGE }) : query.response;
}
