import { sitemap } from "#domain/sitemap.ts";
import { publicUrl } from "../../public-url.ts";
import { loadSitemapPaths } from "../loaders.ts";
import { xmlResponse } from "../xml-response.ts";

/** `/sitemaps/places.xml` or `/sitemaps/films-1.xml`; 404 for any other name and beyond the last. */
export async function GET(_request: Request, { params }: RouteContext<"/sitemaps/[name]">): Promise<Response> {
  const paths = await loadSitemapPaths((await params).name);
  if (!paths) return new Response("No such sitemap\n", { status: 404 });
  return xmlResponse(sitemap(paths.map((path) => new URL(path, publicUrl()).href)));
}
