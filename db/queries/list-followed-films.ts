import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../db.ts";

/** A film by an address that it has or had. */
export interface FollowedRow {
  /** The slug asked for. */
  readonly asked: string;
  readonly id: number;
  /** The slug it is found under now. */
  readonly slug: string;
  readonly title: string;
}

/**
 * The films of some slugs, also of those that a film had before it was merged or renamed, by the slug asked for; a slug
 * that no film has or had is left out. Without a limit: the caller limits the slugs.
 */
export async function listFollowedFilms(
  { q, t }: Db,
  { slugs }: { slugs: readonly string[] },
): Promise<readonly FollowedRow[]> {
  if (slugs.length === 0) return [];
  const { films: f, redirects: r } = t;
  const [present, moved] = await Promise.all([
    q
      .select({ asked: f.slug, id: f.id, slug: f.slug, title: f.title })
      .from(f)
      .where(inArray(f.slug, [...slugs]))
      .orderBy(asc(f.slug)),
    q
      .select({ asked: r.fromSlug, id: f.id, slug: f.slug, title: f.title })
      .from(r)
      .innerJoin(f, eq(f.slug, r.toSlug))
      .where(and(eq(r.kind, "film"), inArray(r.fromSlug, [...slugs])))
      .orderBy(asc(r.fromSlug)),
  ]);
  const known = new Set(present.map(({ asked }) => asked));
  const rows = [...present, ...moved.filter(({ asked }) => !known.has(asked))];
  return rows.toSorted((a, b) => (a.asked < b.asked ? -1 : 1));
}
