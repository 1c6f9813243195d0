import { answerPreflight } from "#app/api/open-data.ts";

/** What pages of other sites may read. */
const OPEN_TO_ANY_PAGE = /^\/(?:api\/v1|feeds|calendars|dumps|embed)\//;

/** Where an address for programs that ends in a slash leads: to the one without it. Undefined for any other. */
export function withoutLastSlash(url: string): string | undefined {
  const [path = "", ...query] = url.split("?");
  return OPEN_TO_ANY_PAGE.test(path) && path.endsWith("/") ? [path.slice(0, -1), ...query].join("?") : undefined;
}

/**
 * As Next would lead on, which says nothing to a browser that asks for a page of another site: it may not follow then. Nor
 * does it follow from a preflight, which is answered in place; what it then sends it lets be led on.
 */
export function leadOn(address: string, { method }: { method?: string | undefined }): Response {
  if (method === "OPTIONS") return answerPreflight();
  return new Response(null, { status: 308, headers: { Location: address, "Access-Control-Allow-Origin": "*" } });
}
