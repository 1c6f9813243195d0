import { eq, inArray } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import type { Release } from "./list-film-releases.ts";

/** A release on record and what a save must be based on. */
export interface VersionedRelease extends Release {
  readonly version: number;
}

/** A film as far as a line about it needs it. */
export interface FilmReleases {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly releases: readonly VersionedRelease[];
}

/** The films of some slugs with their releases, by slug; a slug that is no film's is left out. */
export async function listReleaseVersions(
  { q, t }: Db,
  { slugs }: { slugs: readonly string[] },
): Promise<ReadonlyMap<string, FilmReleases>> {
  const { films: f, releases: r } = t;
  const rows = await inLists(slugs, (list) =>
    q
      .select({
        filmId: f.id,
        slug: f.slug,
        title: f.title,
        id: r.id,
        region: r.region,
        type: r.type,
        variant: r.variant,
        version: r.version,
      })
      .from(f)
      .leftJoin(r, eq(r.filmId, f.id))
      .where(inArray(f.slug, list)),
  );
  const films = Map.groupBy(rows, ({ slug }) => slug);
  return new Map(
    [...films].flatMap(([slug, [first, ...others]]) =>
      first
        ? [[slug, { id: first.filmId, slug, title: first.title, releases: [first, ...others].flatMap(releaseOf) }]]
        : [],
    ),
  );
}

interface Row {
  readonly id: number | null;
  readonly region: string | null;
  readonly type: Release["type"] | null;
  readonly variant: string | null;
  readonly version: number | null;
}

function releaseOf({ id, region, type, variant, version }: Row): VersionedRelease[] {
  if (id === null || region === null || type === null || variant === null || version === null) return [];
  return [{ id, region, type, variant, version, isNew: false }];
}
