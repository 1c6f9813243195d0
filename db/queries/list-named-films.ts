import { and, asc, eq, inArray } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** A film by the slug it has now. */
export interface NamedFilm {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
}

/** The films of the given slugs, which may be older ones, by slug; unknown ones are left out, and none is there twice. */
export async function listNamedFilms(
  { q, t }: Db,
  { slugs }: { slugs: readonly string[] },
): Promise<readonly NamedFilm[]> {
  const { films: f, redirects: r } = t;
  const columns = { id: f.id, slug: f.slug, title: f.title };
  const named = await inLists(slugs, (list) =>
    q.select(columns).from(f).where(inArray(f.slug, list)).orderBy(asc(f.slug)),
  );
  const merged = await inLists(slugs, (list) =>
    q
      .select(columns)
      .from(r)
      .innerJoin(f, eq(f.slug, r.toSlug))
      .where(and(eq(r.kind, "film"), inArray(r.fromSlug, list)))
      .orderBy(asc(f.slug)),
  );
  const films = new Map([...named, ...merged].map((film) => [film.id, film]));
  return [...films.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}
