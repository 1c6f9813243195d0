import { asc, eq } from "drizzle-orm";
import type { ReleaseKey } from "#domain/region.ts";
import type { Db } from "../db.ts";

/** A release on record. */
export interface Release extends ReleaseKey {
  readonly id: number;
  /** Made in this transaction: nothing can be on record of it yet. */
  readonly isNew: boolean;
}

/** A film's releases by the name that `releaseName` gives them. */
export type Releases = ReadonlyMap<string, Release>;

/** One name for a release among those of its film. */
export function releaseName({ region, type, variant }: ReleaseKey): string {
  return `${region} ${type} ${variant}`;
}

/** The release that a key names; throws where it is not among them. */
export function releaseAt(releases: Releases, key: ReleaseKey): Release {
  const release = releases.get(releaseName(key));
  if (!release) throw new Error(`No release was recorded for ${releaseName(key)}`);
  return release;
}

/** All releases of a film, by region, type and variant. */
export async function listFilmReleases({ q, t }: Db, { filmId }: { filmId: number }): Promise<Releases> {
  const r = t.releases;
  const releases = await q
    .select({ id: r.id, region: r.region, type: r.type, variant: r.variant })
    .from(r)
    .where(eq(r.filmId, filmId))
    .orderBy(asc(r.region), asc(r.type), asc(r.variant));
  return new Map(releases.map((release) => [releaseName(release), { ...release, isNew: false }]));
}
