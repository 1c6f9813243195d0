import { eq } from "drizzle-orm";
import type { ReleaseKey } from "#domain/region.ts";
import type { WriteDb } from "../db.ts";
import type { Changeset } from "./record-changeset.ts";

/** A release on record. */
export interface Release extends ReleaseKey {
  readonly id: number;
}

/** A film's releases by the name that `releaseName` gives them. */
export type Releases = ReadonlyMap<string, Release>;

/** One name for a release among those of its film. */
export function releaseName({ region, type, variant }: ReleaseKey): string {
  return `${region} ${type} ${variant}`;
}

/** The releases of a film under the given keys: those on record, the others made now. */
export async function recordReleases(
  db: WriteDb,
  changeset: Changeset,
  { filmId, keys }: { filmId: number; keys: readonly ReleaseKey[] },
): Promise<Releases> {
  const { q, t } = db;
  const columns = {
    id: t.releases.id,
    region: t.releases.region,
    type: t.releases.type,
    variant: t.releases.variant,
  };
  const known = byName(await q.select(columns).from(t.releases).where(eq(t.releases.filmId, filmId)));
  const wanted = new Map(
    keys.map(({ region, type, variant }) => [
      releaseName({ region, type, variant }),
      { filmId, region, type, variant },
    ]),
  );
  const missing = [...wanted].flatMap(([name, row]) => (known.has(name) ? [] : [row]));
  const made = await db.insertAll("releases", missing);
  for (const { id, ...after } of made)
    changeset.revise({ subject: "release", subjectId: id, action: "record", before: null, after });
  return new Map([...known, ...byName(made)]);
}

function byName(releases: readonly Release[]): Releases {
  return new Map(releases.map((release) => [releaseName(release), release]));
}
