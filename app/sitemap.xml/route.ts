import { sitemapIndex } from "#domain/sitemap.ts";
import { publicUrl } from "../public-url.ts";
import { xmlResponse } from "../sitemaps/xml-response.ts";
import { loadSitemapNames } from "../sitemaps/loaders.ts";

/** The index of all sitemaps, as many as the films on record need. */
export async function GET(): Promise<Response> {
  const names = await loadSitemapNames();
  return xmlResponse(sitemapIndex(names.map((name) => new URL(`/sitemaps/${name}.xml`, publicUrl()).href)));
}
