import { connection } from "next/server";
import { countFilmSlugPages, listFilmSlugs } from "#db/queries/list-film-slugs.ts";
import { groupPath } from "#domain/release-group.ts";
import { SITEMAP_LIMIT } from "#domain/sitemap.ts";
import { loadRegions } from "../(public)/loaders.ts";
import { database } from "../database.ts";

const PLACES = ["/", "/in", "/about"] as const;

/** The names of all sitemaps: the places, then one for each stretch of films. */
export async function loadSitemapNames(): Promise<readonly string[]> {
  await connection();
  const pages = await countFilmSlugPages(await database(), { pageSize: SITEMAP_LIMIT });
  return ["places", ...Array.from({ length: pages }, (_, index) => `films-${index + 1}`)];
}

/** The paths that a sitemap lists; undefined where there is none of that name. */
export async function loadSitemapPaths(name: string): Promise<readonly string[] | undefined> {
  await connection();
  if (name === "places.xml") return listPlaces();
  const page = Number(/^films-([1-9]\d{0,5})\.xml$/.exec(name)?.[1]);
  const db = await database();
  const isThere = page <= (await countFilmSlugPages(db, { pageSize: SITEMAP_LIMIT }));
  if (!isThere) return undefined;
  const slugs = await listFilmSlugs(db, { page, pageSize: SITEMAP_LIMIT });
  return slugs.map((slug) => `/films/${slug}`);
}

/** The lists with something to come among them: an empty one is nothing to find. */
async function listPlaces(): Promise<readonly string[]> {
  const regions = await loadRegions();
  const lists = regions.flatMap(({ region, groups }) =>
    groups.filter(({ releases }) => releases > 0).map(({ group }) => groupPath(region, group)),
  );
  return [...new Set([...PLACES, ...lists])];
}
