import type { IncomingMessage } from "node:http";

/**
 * How an answer that readers share may be kept. Of an `address` there are as many as the record has pages, feeds and
 * pictures. A `question` has a query, comes from a page that is open already, or names days or films of the asker's
 * choice; of those there is no end.
 */
export type Sharing = "address" | "question";

const SHARED_ADDRESS =
  /^\/(?:$|(?:about|announcements|changes|dates|developers|embed|films|franchises|in|oembed|search|stats|studios|watchlist)(?:\/|$)|(?:api\/v1|calendars|feeds|sitemaps)\/|sitemap\.xml$|robots\.txt$)/;
/** Days that nobody need ever have announced, films in any number; and an escape writes the same address in other ways. */
const ENDLESS = /^\/(?:api\/v1\/)?dates\/|\/watchlist\/|%/;
/** Files, which Next reads from disk. */
const WIDGET = "/embed/v1/";
const ANYWHERE = "http://localhost";
/** As nearly all are: nothing in it that an address could be read otherwise by. */
const PLAIN = /^(?:\/[a-z0-9-][a-z0-9.-]*)*\/?$/i;

/**
 * What Next answers differently for: a page already open asks for what to draw in place of a document. As in the `Vary`
 * of its answers, and with the page it asks from, which is part of the sum that Next holds against the `_rsc` of the
 * address: without it every such question is sent elsewhere, twenty times over.
 */
const VARIES_BY = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
] as const;

/** Undefined for what is not the same for everybody: the desk, dumps, files, whatever is sent. */
export function sharingOf(request: IncomingMessage): Sharing | undefined {
  const { url = "/" } = request;
  if (!isReading(request) || url.startsWith(WIDGET)) return undefined;
  const [path = "/"] = url.split("?", 1);
  if (!SHARED_ADDRESS.test(path) || !isNormal(path)) return undefined;
  const isAddress = path === url && !ENDLESS.test(path) && !isOfOpenPage(request);
  return isAddress ? "address" : "question";
}

/** False for `/films/../edit` and the like, which Next takes for another path than it seems to be. */
function isNormal(path: string): boolean {
  if (PLAIN.test(path)) return true;
  return URL.canParse(path, ANYWHERE) && new URL(path, ANYWHERE).pathname === path;
}

/** The same text for requests that are answered alike. */
export function keyOf(request: IncomingMessage): string {
  const { url = "/", headers } = request;
  return isOfOpenPage(request) ? [url, ...VARIES_BY.map((name) => headers[name] ?? "")].join("\n") : url;
}

function isOfOpenPage({ headers }: IncomingMessage): boolean {
  return VARIES_BY.some((name) => headers[name] !== undefined);
}

/** Whether a request only reads. */
export function isReading({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

/**
 * Takes from a request all that must not tell in an answer for everybody: cookies, what the asker reads or has kept, the
 * name under which the server was called.
 */
export function withoutAsker(request: IncomingMessage, host: string): IncomingMessage {
  const kept = VARIES_BY.flatMap((name) => {
    const value = request.headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  request.method = "GET";
  request.headers = { host, ...Object.fromEntries(kept) };
  return request;
}
