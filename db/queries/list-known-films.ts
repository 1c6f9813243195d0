import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "../db.ts";
import { listQuestion } from "../question.ts";

/** The slugs that films are on record under now, by the given slugs, which may be older ones; unknown ones are left out. */
export async function listKnownFilms(
  db: Db,
  { slugs }: { slugs: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const films = await filmsAt(db, slugs, {});
  const merged = await mergedFilmsAt(db, slugs, {});
  const byOldSlug = merged.map(({ fromSlug, toSlug }): [string, string] => [fromSlug, toSlug]);
  return new Map([...byOldSlug, ...films.map(({ slug }): [string, string] => [slug, slug])]);
}

const filmsAt = listQuestion(({ q, t }, slugs) =>
  q.select({ slug: t.films.slug }).from(t.films).where(inArray(t.films.slug, slugs)),
);

const mergedFilmsAt = listQuestion(({ q, t }, slugs) => {
  const { kind, fromSlug, toSlug } = t.redirects;
  const where = and(eq(kind, "film"), inArray(fromSlug, slugs));
  return q.select({ fromSlug, toSlug }).from(t.redirects).where(where);
});
