import { keptFor } from "#app/cache-control.ts";

const MAX_AGE = 3600;

/** XML that crawlers and caches may keep for an hour. */
export function xmlResponse(xml: string): Response {
  return new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": keptFor(MAX_AGE) },
  });
}
