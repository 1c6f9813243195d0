import type { NextRequest } from "next/server";
import { jsonResponse } from "#app/api/json-response.ts";
import { readQuery } from "#app/api/read-query.ts";
import { publicUrl } from "#app/public-url.ts";
import { NOTHING } from "./parameters.ts";

const MAX_AGE = 3600;

/** `GET /api/v1`: where the API is described, for programs and for people. */
export function GET(request: NextRequest): Response {
  const query = readQuery(request.nextUrl, NOTHING);
  if (!query.ok) return query.response;
  const at = (path: string) => new URL(path, publicUrl()).href;
  const data = { openapi: at("/api/v1/openapi.json"), reference: at("/developers") };
  return jsonResponse(request, { data, next: null }, { maxAge: MAX_AGE });
}
