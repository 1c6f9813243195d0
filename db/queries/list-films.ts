import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { FilmKind } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { isOfSlate, type Slate } from "./list-slate.ts";

/** A film as a list of films names it. */
export interface FilmHead {
  readonly slug: string;
  readonly title: string;
  readonly kind: FilmKind;
  readonly primaryRegion: string;
  readonly franchise: { readonly slug: string; readonly name: string } | null;
}

/**
 * Films by slug, a page of them: of all, of slates (of each of them), or of the slugs given. The index of slugs has the
 * order; a slate's few films are sorted.
 */
export async function listFilms(
  db: Db,
  filter: { slates: readonly Slate[]; slugs: readonly string[] | null; after: string | null; limit: number },
): Promise<readonly FilmHead[]> {
  const { q, t } = db;
  const { slates, slugs, after, limit } = filter;
  const { films: f, franchises } = t;
  if (slugs?.length === 0) return [];
  return q
    .select({
      slug: f.slug,
      title: f.title,
      kind: f.kind,
      primaryRegion: f.primaryRegion,
      franchise: { slug: franchises.slug, name: franchises.name },
    })
    .from(f)
    .leftJoin(franchises, eq(franchises.id, f.franchiseId))
    .where(
      and(
        ...slates.map((slate) => isOfSlate(db, slate)),
        slugs === null ? undefined : inArray(f.slug, [...slugs]),
        after === null ? undefined : gt(f.slug, after),
      ),
    )
    .orderBy(asc(f.slug))
    .limit(limit);
}
