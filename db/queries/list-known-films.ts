import { and, eq, inArray } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** The slugs that films are on record under now, by the given slugs, which may be older ones; unknown ones are left out. */
export async function listKnownFilms(
  { q, t }: Db,
  { slugs }: { slugs: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const films = await inLists(slugs, (list) =>
    q.select({ slug: t.films.slug }).from(t.films).where(inArray(t.films.slug, list)),
  );
  const merged = await inLists(slugs, (list) =>
    q
      .select({ fromSlug: t.redirects.fromSlug, toSlug: t.redirects.toSlug })
      .from(t.redirects)
      .where(and(eq(t.redirects.kind, "film"), inArray(t.redirects.fromSlug, list))),
  );
  const byOldSlug = merged.map(({ fromSlug, toSlug }): [string, string] => [fromSlug, toSlug]);
  return new Map([...byOldSlug, ...films.map(({ slug }): [string, string] => [slug, slug])]);
}
