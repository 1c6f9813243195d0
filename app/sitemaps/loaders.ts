import { connection } from "next/server";
import { countSlugPages, type Listed, listSlugs } from "#db/queries/list-slugs.ts";
import { groupPath } from "#domain/release-group.ts";
import { loadRegions } from "../(public)/loaders.ts";
import { database } from "../database.ts";

const PLACES = ["/", "/changes", "/studios", "/franchises", "/stats", "/in", "/search", "/about"] as const;

/** In one sitemap: a tenth of what one may hold, since all are read at one go while other readers wait. */
const ADDRESSES = 5000;

const LISTED: readonly Listed[] = ["films", "announcements", "studios", "franchises"];

/** The names of all sitemaps: the places, then one for each stretch of films, of announcements, of studios and of franchises. */
export async function loadSitemapNames(): Promise<readonly string[]> {
  await connection();
  const db = await database();
  const names = LISTED.map(async (of) => {
    const pages = await countSlugPages(db, { of, pageSize: ADDRESSES });
    return Array.from({ length: pages }, (_, index) => `${of}-${index + 1}`);
  });
  return ["places", ...(await Promise.all(names)).flat()];
}

/** The paths that a sitemap lists; undefined where there is none of that name. */
export async function loadSitemapPaths(name: string): Promise<readonly string[] | undefined> {
  await connection();
  if (name === "places.xml") return listPlaces();
  const [, kind, number] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(name) ?? [];
  const [of, page] = [LISTED.find((listed) => listed === kind), Number(number)];
  const db = await database();
  if (!of || page > (await countSlugPages(db, { of, pageSize: ADDRESSES }))) return undefined;
  const slugs = await listSlugs(db, { of, page, pageSize: ADDRESSES, isDated: true });
  return slugs.map((slug) => `/${of}/${slug}`);
}

/** The lists with something to come among them: an empty one is nothing to find. */
async function listPlaces(): Promise<readonly string[]> {
  const regions = await loadRegions();
  const lists = regions.flatMap(({ region, groups }) =>
    groups.filter(({ releases }) => releases > 0).map(({ group }) => groupPath(region, group)),
  );
  return [...new Set([...PLACES, ...lists])];
}
