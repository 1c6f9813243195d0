import { and, eq, inArray } from "drizzle-orm";
import { inBatches } from "../batches.ts";
import type { Db } from "../db.ts";

/** The slugs that films are on record under now, by the given slugs, which may be older ones; unknown ones are left out. */
export async function listKnownFilms(
  { q, t }: Db,
  { slugs }: { slugs: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const films = await inBatches(slugs, (batch) =>
    q.select({ slug: t.films.slug }).from(t.films).where(inArray(t.films.slug, batch)),
  );
  const merged = await inBatches(slugs, (batch) =>
    q
      .select({ fromSlug: t.redirects.fromSlug, toSlug: t.redirects.toSlug })
      .from(t.redirects)
      .where(and(eq(t.redirects.kind, "film"), inArray(t.redirects.fromSlug, batch))),
  );
  const byOldSlug = merged.flat().map(({ fromSlug, toSlug }): [string, string] => [fromSlug, toSlug]);
  return new Map([...byOldSlug, ...films.flat().map(({ slug }): [string, string] => [slug, slug])]);
}
