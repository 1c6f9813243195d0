import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync } from "node:zlib";
import { entityTag, isTagIn } from "#app/entity-tag.ts";
import { withoutNonce } from "#app/security-headers.ts";
import type { Answer } from "./answer.ts";
import type { Found } from "./kept-answers.ts";

/** Compressing less makes more of it. */
const LEAST_TO_COMPRESS = 1000;
const COMPRESSIBLE = /^(?:text\/|image\/svg\+xml|application\/(?:[a-z.+-]*\+)?(?:json|xml)\b)/;
/** Of documents, and of what a page that is open already draws in place of one. */
const PAGE = /^text\/(?:html|x-component)\b/;
/** Any cache may keep a page, and asks each time whether it still holds. */
const ASK_EACH_TIME = "public, max-age=0, must-revalidate";

/**
 * Names and values in turn, as `writeHead` takes them, put together once, because they cost more than the body. Those of a
 * shared answer say that it was kept, as nearly all are: last, so that for others that can be replaced.
 */
type Head = string[];

/** An answer made ready to be given to many. */
export interface SharedAnswer {
  readonly status: number;
  /** Compressed, where `plainHead` is there. */
  readonly body: Buffer;
  readonly head: Head;
  /** For who cannot take it compressed. */
  readonly plainHead: Head | undefined;
  /** For who has it already; undefined where nobody may keep it. */
  readonly unchanged: { readonly tag: string; readonly head: Head } | undefined;
  readonly isKeepable: boolean;
}

/** Names an answer by what it holds, compresses it, and gives a page a policy that is good for more than one reader. */
export async function toShared(made: Answer): Promise<SharedAnswer> {
  const { status, headers, body } = withSharedPolicy(made);
  const type = typeOf(headers);
  const isKeepable = status === 200 && headers["set-cookie"] === undefined;
  const tag = weak(String(headers["etag"] ?? entityTag(body)));
  const isCompressed = body.length >= LEAST_TO_COMPRESS && COMPRESSIBLE.test(type);
  const common = {
    ...headers,
    ...(isCompressed && { vary: varyOf(headers) }),
    ...(isKeepable && { etag: tag }),
    ...(isKeepable && isNextsPage(headers) && { "cache-control": ASK_EACH_TIME }),
  };
  const unchanged = isKeepable ? { tag, head: headOf(common, "content-type", "content-length") } : undefined;
  const plainHead = headOf({ ...common, "content-length": body.length });
  if (!isCompressed) return { status, body, head: plainHead, plainHead: undefined, unchanged, isKeepable };
  const compressed = await compress(body);
  const head = headOf({ ...common, "content-encoding": "gzip", "content-length": compressed.length });
  return { status, body: compressed, head, plainHead, unchanged, isKeepable };
}

function withSharedPolicy(answer: Answer): Answer {
  const { headers, body } = answer;
  if (!PAGE.test(typeOf(headers))) return answer;
  const { html, policy } = withoutNonce(body.toString(), String(headers["content-security-policy"] ?? ""));
  return { ...answer, headers: { ...headers, "content-security-policy": policy }, body: Buffer.from(html) };
}

/** Next lets nobody keep what it draws for each request; a route that answers with markup says itself for how long. */
function isNextsPage(headers: Answer["headers"]): boolean {
  return PAGE.test(typeOf(headers)) && !String(headers["cache-control"]).startsWith("public");
}

function typeOf(headers: Answer["headers"]): string {
  return String(headers["content-type"] ?? "");
}

const compressElsewhere = promisify<Buffer, Buffer>(gzip);

/** Handing it to another thread costs as much as compressing this much, and what is larger would keep others waiting. */
const MOST_TO_COMPRESS_HERE = 50_000;

async function compress(body: Buffer): Promise<Buffer> {
  return body.length > MOST_TO_COMPRESS_HERE ? compressElsewhere(body) : gzipSync(body);
}

/** One tag stands for the compressed and the plain form, which are the same but not byte for byte (RFC 9110 §8.8.1). */
function weak(tag: string): string {
  return tag.startsWith("W/") ? tag : `W/${tag}`;
}

const CACHE_STATUS: Readonly<Record<Found, string>> = {
  hit: "Slateline; hit",
  stale: "Slateline; fwd=stale",
  miss: "Slateline; fwd=uri-miss",
};

function headOf(headers: OutgoingHttpHeaders, ...without: readonly string[]): Head {
  const made = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || without.includes(name) ? [] : [value].flat().flatMap((one) => [name, String(one)]),
  );
  return [...made, "Cache-Status", CACHE_STATUS.hit];
}

function headFor(shared: Head, { found, further }: Pick<Given, "found" | "further">): Head {
  const head = found === "hit" ? shared : [...shared.slice(0, -1), CACHE_STATUS[found]];
  return further ? head.concat(Object.entries(further).flat()) : head;
}

function varyOf({ vary }: Readonly<Record<string, OutgoingHttpHeader>>): string {
  const names = [vary ?? []].flat().map(String).join(", ");
  if (/\baccept-encoding\b/i.test(names)) return names;
  return names ? `${names}, Accept-Encoding` : "Accept-Encoding";
}

/** What of a request tells how its answer is given. */
export interface Wish {
  readonly isHead: boolean;
  readonly takesGzip: boolean;
  /** `If-None-Match` as sent. */
  readonly known: string | undefined;
}

export function wishOf({ method, headers }: IncomingMessage): Wish {
  const { "accept-encoding": encodings, "if-none-match": known } = headers;
  return { isHead: method === "HEAD", takesGzip: takesGzip(encodings), known };
}

/** Undefined, as some programs leave it, is plain: who cannot take it would be lost. `q=0` is a no (RFC 9110 §12.5.3). */
function takesGzip(sent: string | readonly string[] | undefined): boolean {
  return /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/i.test(String(sent ?? ""));
}

interface Given {
  readonly answer: SharedAnswer;
  readonly found: Found;
  /** Headers for this reader alone. */
  readonly further: Readonly<Record<string, string>> | undefined;
}

export function giveAnswer(wish: Wish, response: ServerResponse, given: Given): void {
  const { status, body, head, plainHead, unchanged } = given.answer;
  if (unchanged && wish.known !== undefined && isTagIn(wish.known, unchanged.tag)) {
    response.writeHead(304, headFor(unchanged.head, given)).end();
    return;
  }
  const isPlain = plainHead !== undefined && !wish.takesGzip;
  response.writeHead(status, headFor(isPlain ? plainHead : head, given));
  if (wish.isHead) response.end();
  else response.end(isPlain ? gunzipSync(body) : body);
}
