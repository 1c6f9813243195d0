/** What is left to a sender in the minute under way. */
export interface Allowance {
  readonly isOver: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until all is to be had again. */
  readonly resetsIn: number;
}

const WINDOW_MS = 60_000;
/** Beyond it the sender counted longest ago is forgotten, so that a flood of addresses fills nothing. */
const MOST_SENDERS = 20_000;

interface Count {
  readonly endsAt: number;
  requests: number;
}

/**
 * Counts requests by sender, minute by minute, in the memory of one server: behind several, each allows as many. An
 * instant is in milliseconds of any clock that only goes forward.
 */
export class RateLimit {
  readonly #counts = new Map<string, Count>();
  readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Counts one request of a sender. */
  take(sender: string, now: number): Allowance {
    const known = this.#counts.get(sender);
    const count = known && known.endsAt > now ? known : { endsAt: now + WINDOW_MS, requests: 0 };
    count.requests += 1;
    if (count !== known) this.#begin(sender, count);
    return {
      isOver: count.requests > this.limit,
      limit: this.limit,
      remaining: Math.max(0, this.limit - count.requests),
      // The sum of the clock and a minute is rounded, and may be a hair above.
      resetsIn: Math.min(Math.ceil((count.endsAt - now) / 1000), WINDOW_MS / 1000),
    };
  }

  #begin(sender: string, count: Count): void {
    this.#counts.delete(sender);
    this.#counts.set(sender, count);
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > MOST_SENDERS && oldest !== undefined) this.#counts.delete(oldest);
  }
}

/** The headers that tell it (draft-ietf-httpapi-ratelimit-headers): the policy, by its name, and what is left of it. */
export function rateLimitHeaders(
  { isOver, limit, remaining, resetsIn }: Allowance,
  policy = "minute",
): Record<string, string> {
  return {
    "RateLimit-Policy": `"${policy}";q=${limit};w=${WINDOW_MS / 1000}`,
    RateLimit: `"${policy}";r=${remaining};t=${resetsIn}`,
    ...(isOver && { "Retry-After": String(resetsIn) }),
  };
}

export interface RateLimitSettings {
  /** How many proxies of one's own a request passes; what those before them say of its sender is not believed. */
  readonly proxies: number;
  /** Requests a minute. */
  readonly limit: number;
}

const DEFAULT_LIMIT = 600;

/**
 * Reads `TRUSTED_PROXIES` and `API_RATE_LIMIT`. Undefined, so that nothing is counted, where no proxy is stated: then
 * whoever asks may write any sender's address into the request. Also where a number cannot be read or is 0.
 */
export function readRateLimit(env: Record<string, string | undefined>): RateLimitSettings | undefined {
  const proxies = Number(env["TRUSTED_PROXIES"] || 0);
  const limit = Number(env["API_RATE_LIMIT"] || DEFAULT_LIMIT);
  return Number.isInteger(proxies) && Number.isInteger(limit) && proxies > 0 && limit > 0
    ? { proxies, limit }
    : undefined;
}

const DEFAULT_WRITES = 60;

/** Reads `API_WRITE_LIMIT`: how often a token may write in a minute; 60 where that is not said, or cannot be read. */
export function readWriteLimit(env: Record<string, string | undefined>): number {
  const limit = Number(env["API_WRITE_LIMIT"] || DEFAULT_WRITES);
  return Number.isInteger(limit) && limit > 0 ? limit : DEFAULT_WRITES;
}

/** The sender as the outermost of one's own proxies saw it; undefined where fewer of them wrote down one. */
export function senderSeenBy(proxies: number, forwardedFor: string | null): string | undefined {
  return forwardedFor?.split(",").at(-proxies)?.trim() || undefined;
}
