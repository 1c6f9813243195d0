import { jsonResponse } from "#app/api/json-response.ts";
import { publicUrl } from "#app/public-url.ts";
import { toOpenApi } from "../openapi.ts";

const MAX_AGE = 3600;

/** `GET /api/v1/openapi.json`: the API in OpenAPI 3.1. */
export function GET(request: Request): Response {
  return jsonResponse(request, toOpenApi(new URL("/api/v1", publicUrl()).href), { maxAge: MAX_AGE });
}
