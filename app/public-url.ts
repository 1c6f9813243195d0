/**
 * The origin readers reach this server by, for canonical addresses, feeds and embeds: `PUBLIC_URL`, else localhost with
 * the port. Read at each call, never at build: one build serves any address. Throws a `TypeError` on what is no address.
 */
export function publicUrl(): URL {
  const address = process.env["PUBLIC_URL"] || `http://localhost:${process.env["PORT"] || "3000"}`;
  if (!URL.canParse(address) || !/^https?:\/\/[^/?#]+\/?$/.test(address)) {
    throw new TypeError(`PUBLIC_URL must be http(s)://host without a path; it is "${address}"`);
  }
  return new URL(address);
}
