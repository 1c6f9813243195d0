import { normalizeIP } from "@better-auth/core/utils/ip";
import { cookies, headers } from "next/headers";

const LONGEST_ADDRESS = 100;

/** What a request says of whoever sends it. */
export interface RequestFacts {
  /** As the nearest proxy saw it; empty where unknown. */
  readonly address: string;
  /** What the sign-in library reads: the cookies, the browser and the address, and nothing else that was sent. */
  readonly headers: Headers;
}

/**
 * The facts of the request under way. Its cookies are Next's own list, not the header: in what is drawn after an action,
 * the list has the cookie that the action has just set.
 */
export async function requestFacts(): Promise<RequestFacts> {
  const [sent, kept] = await Promise.all([headers(), cookies()]);
  return readFacts(sent, kept.toString());
}

/**
 * The facts in a request's headers. Of `X-Forwarded-For` the last address counts, which the nearest proxy wrote, and
 * Next itself where there is none; those before it are whatever the client liked to send.
 */
export function readFacts(sent: Pick<Headers, "get">, cookie: string): RequestFacts {
  const last = sent.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const address = normalizeIP(last, { ipv6Subnet: 128 }).slice(0, LONGEST_ADDRESS);
  return {
    address,
    headers: new Headers({
      cookie,
      "user-agent": sent.get("user-agent") ?? "",
      "x-forwarded-for": address,
    }),
  };
}
