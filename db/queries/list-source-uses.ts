import { asc, eq } from "drizzle-orm";
import type { Db } from "../db.ts";

/** What rests on a page. */
export interface SourceUses {
  /** The releases whose lines cite it, retracted lines' among them. */
  readonly releaseIds: readonly number[];
  /** The slugs of films of which it states something, or to which it gives a title. */
  readonly films: readonly string[];
  /** The slugs of announcements that were read on it. */
  readonly announcements: readonly string[];
}

/** All that rests on a page. No limit: each is replayed, or drawn anew. */
export async function listSourceUses(
  { q, t }: Pick<Db, "q" | "t">,
  { sourceId }: { sourceId: number },
): Promise<SourceUses> {
  const { citations: ci, dateChanges: d, releases: r, films: f, announcements: a, claims: c, titles } = t;
  const lines = await q
    .select({ releaseId: r.id, film: f.slug, announcement: a.slug })
    .from(ci)
    .innerJoin(d, eq(d.id, ci.dateChangeId))
    .innerJoin(a, eq(a.id, d.announcementId))
    .innerJoin(r, eq(r.id, d.releaseId))
    .innerJoin(f, eq(f.id, r.filmId))
    .where(eq(ci.sourceId, sourceId))
    .orderBy(asc(d.id));
  const claimed = await q
    .select({ film: f.slug })
    .from(c)
    .innerJoin(r, eq(r.id, c.releaseId))
    .innerJoin(f, eq(f.id, r.filmId))
    .where(eq(c.sourceId, sourceId))
    .orderBy(asc(c.id));
  const titled = await q
    .select({ film: f.slug })
    .from(titles)
    .innerJoin(f, eq(f.id, titles.filmId))
    .where(eq(titles.sourceId, sourceId))
    .orderBy(asc(titles.id));
  return {
    releaseIds: [...new Set(lines.map(({ releaseId }) => releaseId))],
    films: [...new Set([...lines, ...claimed, ...titled].map(({ film }) => film))],
    announcements: [...new Set(lines.map(({ announcement }) => announcement))],
  };
}
