import { createHash, randomBytes } from "node:crypto";

/** 256 bits at random, in letters that a link bears. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * What is kept of a token: SHA-256 in base64url, 43 characters. Fast on purpose: there is nothing to guess in 256 random
 * bits, and a session's is hashed at every request.
 */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
