import { xmlText } from "./xml.ts";

/** As many addresses as one sitemap may hold (sitemaps.org, protocol 0.9). */
export const SITEMAP_LIMIT = 50_000;

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A sitemap of absolute addresses. Throws a `RangeError` for more than `SITEMAP_LIMIT`, which crawlers refuse whole. */
export function sitemap(addresses: readonly string[]): string {
  if (addresses.length > SITEMAP_LIMIT) throw new RangeError(`a sitemap holds at most ${SITEMAP_LIMIT} addresses`);
  return document("urlset", "url", addresses);
}

/** An index of sitemaps, by their absolute addresses. */
export function sitemapIndex(addresses: readonly string[]): string {
  return document("sitemapindex", "sitemap", addresses);
}

function document(root: string, entry: string, addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<${entry}><loc>${xmlText(address)}</loc></${entry}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${entries.join("")}</${root}>\n`;
}
