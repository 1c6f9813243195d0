import { isReadablePath } from "#app/request-path.ts";
import { OPEN_DATA_POLICY } from "#app/security-headers.ts";
import { senderOf } from "#app/sender.ts";
import { problemResponse } from "./problem.ts";
import { RateLimit, rateLimitHeaders, readRateLimit, senderSeenBy } from "./rate-limit.ts";

const OPEN_DATA = /^\/(?:api\/v1$|(?:api\/v1|feeds|calendars|dumps)\/)/;

/** True for addresses that programs read from anywhere: the API, feeds, calendars, dumps. */
export function isOpenData(path: string): boolean {
  return OPEN_DATA.test(path);
}

/** What an address is asked by, where that is not by GET alone. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  "/api/v1/announcements": ["POST"],
  "/api/v1/films": ["GET", "HEAD", "POST"],
};
const READING = ["GET", "HEAD"] as const;

/** What the door says to a request for open data: an answer in place of the route's, or what it adds for this asker. */
export type Admission = { readonly answer: Response } | { readonly headers?: Readonly<Record<string, string>> };

const NOTHING_TO_ADD: Admission = {};

const PREFLIGHT = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
  "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key, If-None-Match",
  "Access-Control-Max-Age": "86400",
} as const;

declare global {
  /** One count for the process: the server asks before what it has kept is given, `proxy.ts` before the rest. */
  var slatelineRateLimit: RateLimit | undefined;
}

const settings = readRateLimit(process.env);

interface AskedOpenData {
  readonly method: string;
  readonly path: string;
  readonly forwardedFor: string | null;
}

/**
 * Answers what needs no route: a browser's preflight, a sender who asks too often, a path with a broken escape, a method
 * that the address has not.
 */
export function admit({ method, path, forwardedFor }: AskedOpenData): Admission {
  if (method === "OPTIONS") return { answer: answerPreflight() };
  const methods = METHODS[path] ?? READING;
  if (!methods.includes(method)) {
    const problem = { status: 405, title: `This address is asked by ${methods.join(", ")}` };
    return { answer: problemResponse(problem, { Allow: [...methods, "OPTIONS"].join(", ") }) };
  }
  if (!isReadablePath(path))
    return { answer: problemResponse({ status: 400, title: "The address has a broken escape" }) };
  return countIn(forwardedFor);
}

/** What any page is told that asks whether it may ask (the Fetch standard's CORS preflight). */
export function answerPreflight(): Response {
  return new Response(null, { status: 204, headers: PREFLIGHT });
}

/** Counts a request, of which all else is known already, by its sender; answers those who ask too often. */
export function countIn(forwardedFor: string | null): Admission {
  const sender = settings && senderSeenBy(settings.proxies, forwardedFor);
  if (!settings || sender === undefined) return NOTHING_TO_ADD;
  const rateLimit = (globalThis.slatelineRateLimit ??= new RateLimit(settings.limit));
  const allowance = rateLimit.take(senderOf(sender), performance.now());
  const headers = rateLimitHeaders(allowance);
  if (!allowance.isOver) return { headers };
  const detail = `${allowance.limit} requests a minute are answered. Go on in ${allowance.resetsIn} seconds.`;
  const answer = problemResponse({ status: 429, title: "Too many requests", detail });
  answer.headers.set(OPEN_DATA_POLICY.key, OPEN_DATA_POLICY.value);
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return { answer };
}
