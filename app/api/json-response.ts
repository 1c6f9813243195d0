import { keptFor } from "#app/cache-control.ts";
import { entityTag, isTagIn } from "#app/entity-tag.ts";

interface Keeping {
  /** Seconds. */
  readonly maxAge: number;
}

/**
 * An answer of the API as JSON, readable from any page. It may be kept for `maxAge` seconds, then is asked for again by
 * its tag (`keptFor`): 304 without a body where it is still the same.
 */
export function jsonResponse(request: Request, body: unknown, { maxAge }: Keeping): Response {
  return textResponse(request, JSON.stringify(body), { maxAge, contentType: "application/json" });
}

/** The same for any text: a feed, a calendar. */
export function textResponse(
  request: Request,
  text: string,
  { maxAge, contentType }: Keeping & { readonly contentType: string },
): Response {
  const tag = entityTag(text);
  const known = request.headers.get("If-None-Match");
  const headers = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, RateLimit, RateLimit-Policy",
    "Cache-Control": keptFor(maxAge),
    ETag: tag,
  };
  if (known !== null && isTagIn(known, tag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "Content-Type": contentType } });
}
