import { createHash } from "node:crypto";

/** Names just this content (RFC 9110 §8.8.3), strongly. */
export function entityTag(content: string | Uint8Array): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
}

/** Whether `If-None-Match` (`"abc"`, `W/"abc"`, several, `*`) has a tag; compared weakly (RFC 9110 §13.1.2). */
export function isTagIn(sent: string, tag: string): boolean {
  return sent.split(",").some((known) => known.trim() === "*" || strong(known.trim()) === strong(tag));
}

function strong(tag: string): string {
  return tag.replace(/^W\//, "");
}
