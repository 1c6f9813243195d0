import { eq, inArray } from "drizzle-orm";
import type { ReleaseKey } from "#domain/region.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** A release in the words of a page: whose it is, and which. */
export interface ReleaseName extends ReleaseKey {
  readonly film: { readonly slug: string; readonly title: string };
}

/** The releases of some ids, by id; an id without one is left out. */
export async function listReleaseNames(
  { q, t }: Db,
  { releaseIds }: { releaseIds: readonly number[] },
): Promise<ReadonlyMap<number, ReleaseName>> {
  const { releases: r, films: f } = t;
  const rows = await inLists(releaseIds, (list) =>
    q
      .select({
        id: r.id,
        region: r.region,
        type: r.type,
        variant: r.variant,
        film: { slug: f.slug, title: f.title },
      })
      .from(r)
      .innerJoin(f, eq(f.id, r.filmId))
      .where(inArray(r.id, list)),
  );
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
