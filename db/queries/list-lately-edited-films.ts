import { desc, eq, inArray } from "drizzle-orm";
import type { Db } from "../db.ts";

/** Lines of the change log that are read for it: more than enough, and few enough never to weigh anything. */
const LATEST_LINES = 500;

/** The films that were edited last, the newest edit first; an import of many counts as an edit of each. */
export async function listLatelyEditedFilms(
  { q, t }: Db,
  { limit }: { limit: number },
): Promise<readonly { readonly slug: string; readonly title: string; readonly recordedAt: string }[]> {
  const { changeLog: log, films } = t;
  const lines = await q
    .select({ slug: log.slug, recordedAt: log.recordedAt })
    .from(log)
    .where(eq(log.kind, "film"))
    .orderBy(desc(log.id))
    .limit(LATEST_LINES);
  const latest = new Map(lines.toReversed().map(({ slug, recordedAt }) => [slug, recordedAt]));
  const slugs = [...new Set(lines.map(({ slug }) => slug))].slice(0, limit * 2);
  if (slugs.length === 0) return [];
  const there = await q.select({ slug: films.slug, title: films.title }).from(films).where(inArray(films.slug, slugs));
  const titles = new Map(there.map(({ slug, title }) => [slug, title]));
  return slugs
    .flatMap((slug) => {
      const [title, recordedAt] = [titles.get(slug), latest.get(slug)];
      return title !== undefined && recordedAt !== undefined ? [{ slug, title, recordedAt }] : [];
    })
    .slice(0, limit);
}
