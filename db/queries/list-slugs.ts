import { and, asc, between, eq, exists, isNull, max, type SQL } from "drizzle-orm";
import type { Db } from "../db.ts";

/** What is listed whole, by its addresses. */
export type Listed = "films" | "announcements" | "studios" | "franchises";

/**
 * One page of all slugs of a kind. A page is a stretch of ids, so that each stays on its page whatever is added later, and
 * no page costs more than another. Pages count from 1; one beyond the last is empty.
 *
 * `isDated` leaves out the films and announcements without a line that stands, which a sitemap would send readers to for
 * nothing: a film of which nothing was announced, and what an undone save or a retraction has emptied.
 */
export async function listSlugs(
  db: Db,
  { of, page, pageSize, isDated = false }: { of: Listed; page: number; pageSize: number; isDated?: boolean },
): Promise<readonly string[]> {
  const { q, t } = db;
  const { id, slug } = t[of];
  const rows = await q
    .select({ slug })
    .from(t[of])
    .where(and(between(id, (page - 1) * pageSize + 1, page * pageSize), isDated ? hasLine(db, of) : undefined))
    .orderBy(asc(id))
    .limit(pageSize);
  return rows.map((row) => row.slug);
}

function hasLine({ q, t }: Db, of: Listed): SQL | undefined {
  const { dateChanges: d, releases: r } = t;
  const lines = q.select({ id: d.id }).from(d);
  const stands = isNull(d.retractedAt);
  if (of === "announcements") return exists(lines.where(and(eq(d.announcementId, t.announcements.id), stands)));
  if (of !== "films") return undefined;
  return exists(lines.innerJoin(r, eq(r.id, d.releaseId)).where(and(eq(r.filmId, t.films.id), stands)));
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
