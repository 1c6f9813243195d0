import { asc, between, max } from "drizzle-orm";
import type { Db } from "../db.ts";

/**
 * One page of all films' slugs, for the sitemap. A page is a stretch of ids, so that a film stays on its page whatever
 * is added later, and no page costs more than another. Pages count from 1; one beyond the last is empty.
 */
export async function listFilmSlugs(
  { q, t }: Db,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<readonly string[]> {
  const rows = await q
    .select({ slug: t.films.slug })
    .from(t.films)
    .where(between(t.films.id, (page - 1) * pageSize + 1, page * pageSize))
    .orderBy(asc(t.films.id))
    .limit(pageSize);
  return rows.map(({ slug }) => slug);
}

/** How many pages `listFilmSlugs` has, by the newest film; none where there is no film. */
export async function countFilmSlugPages({ q, t }: Db, { pageSize }: { pageSize: number }): Promise<number> {
  const [row] = await q
    .select({ newest: max(t.films.id) })
    .from(t.films)
    .limit(1);
  return Math.ceil((row?.newest ?? 0) / pageSize);
}
