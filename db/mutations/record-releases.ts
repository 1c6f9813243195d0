import type { ReleaseKey } from "#domain/region.ts";
import type { WriteDb } from "../db.ts";
import { releaseName, type Releases } from "../queries/list-film-releases.ts";
import type { Changeset } from "./record-changeset.ts";

/** The releases of a film: the `known`, which are all it has, and those of the given keys that are not among them. */
export async function recordReleases(
  db: WriteDb,
  changeset: Changeset,
  { filmId, keys, known }: { filmId: number; keys: readonly ReleaseKey[]; known: Releases },
): Promise<Releases> {
  const missing = new Map(
    keys
      .map(({ region, type, variant }) => ({ filmId, region, type, variant }))
      .map((key) => [releaseName(key), key] as const)
      .filter(([name]) => !known.has(name)),
  );
  const made = await db.insertAll("releases", [...missing.values()]);
  for (const { id, ...after } of made)
    changeset.revise({ subject: "release", subjectId: id, action: "record", before: null, after });
  return new Map([...known, ...made.map((release) => [releaseName(release), { ...release, isNew: true }] as const)]);
}
