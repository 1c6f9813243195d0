import type { NextRequest } from "next/server";
import { jsonResponse } from "#app/api/json-response.ts";
import { readQuery } from "#app/api/read-query.ts";
import { publicUrl } from "#app/public-url.ts";
import { toOpenApi } from "../openapi.ts";
import { NOTHING } from "../parameters.ts";

const MAX_AGE = 3600;

/** `GET /api/v1/openapi.json`: the API in OpenAPI 3.1. */
export function GET(request: NextRequest): Response {
  const query = readQuery(request.nextUrl, NOTHING);
  if (!query.ok) return query.response;
  return jsonResponse(request, toOpenApi(new URL("/api/v1", publicUrl()).href), { maxAge: MAX_AGE });
}
