import { hashToken } from "#db/token.ts";
import { fromNow, now } from "#app/clock.ts";
import type { NamedRequest } from "#db/mutations/record-once.ts";
import type { Problem } from "./problem.ts";

/** How long the same key gets the same answer. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Printable ASCII: what a header can bear and PostgreSQL can store. */
const KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/;

/**
 * The key that a request names itself by (draft-ietf-httpapi-idempotency-key-header), with or without the quotation marks
 * that the draft asks for; undefined where it has none.
 */
export function readIdempotencyKey({ headers }: Pick<Request, "headers">): string | Problem | undefined {
  const sent = headers.get("Idempotency-Key")?.trim();
  if (sent === undefined) return undefined;
  const key = /^"(.*)"$/.exec(sent)?.[1] ?? sent;
  if (KEY.test(key)) return key;
  return { status: 400, title: "An Idempotency-Key is 1 to 255 printable ASCII characters" };
}

/** A request by its name: the path counts, so that a key that was used for a film is no announcement's. */
export function nameRequest({
  tokenId,
  key,
  path,
  bodyHash,
}: {
  tokenId: number;
  key: string;
  path: string;
  bodyHash: string;
}): NamedRequest {
  const requestHash = hashToken(`${path}\n${bodyHash}`);
  return { tokenId, key, requestHash, now: now(), expiresAt: fromNow(KEPT_MS) };
}

/** The requests that this server is at work on. Behind several, a second one waits in the database for the first instead. */
const underWay = new Set<string>();

/** Does a piece of work unless a request of the same name is under way: then undefined. */
export async function unlessUnderWay<Answer>(
  named: NamedRequest | undefined,
  work: () => Promise<Answer>,
): Promise<Answer | undefined> {
  if (!named) return work();
  const name = `${named.tokenId} ${named.key}`;
  if (underWay.has(name)) return undefined;
  underWay.add(name);
  try {
    return await work();
  } finally {
    underWay.delete(name);
  }
}
