import { asc, between, max } from "drizzle-orm";
import type { Db } from "../db.ts";

/** What is listed whole, by its addresses. */
export type Listed = "films" | "announcements" | "studios" | "franchises";

/**
 * One page of all slugs of a kind, for the sitemap. A page is a stretch of ids, so that each stays on its
 * page whatever is added later, and no page costs more than another. Pages count from 1; one beyond the last is empty.
 */
export async function listSlugs(
  { q, t }: Db,
  { of, page, pageSize }: { of: Listed; page: number; pageSize: number },
): Promise<readonly string[]> {
  const { id, slug } = t[of];
  const rows = await q
    .select({ slug })
    .from(t[of])
    .where(between(id, (page - 1) * pageSize + 1, page * pageSize))
    .orderBy(asc(id))
    .limit(pageSize);
  return rows.map((row) => row.slug);
}

/** How many pages `listSlugs` has, by the newest of them; none where there is none. */
export async function countSlugPages(
  { q, t }: Db,
  { of, pageSize }: { of: Listed; pageSize: number },
): Promise<number> {
  const [row] = await q
    .select({ newest: max(t[of].id) })
    .from(t[of])
    .limit(1);
  return Math.ceil((row?.newest ?? 0) / pageSize);
}
