import type { LedgerEntry } from "#domain/ledger.ts";
import type { Db } from "../db.ts";
import { type LatestEdit, listLatestEdits } from "./list-latest-edits.ts";
import { listLedgerEntries } from "./list-ledger-entries.ts";
import { listReleaseVersions, type VersionedRelease } from "./list-release-versions.ts";

/** A release with everything that its replay needs, and who edited it last. */
export interface ReleaseLedger extends VersionedRelease {
  readonly edit: LatestEdit | null;
  readonly entries: readonly LedgerEntry[];
}

/** A film whose histories can be replayed elsewhere: in an editor's browser, with one line more. */
export interface FilmLedgers {
  readonly slug: string;
  readonly title: string;
  readonly releases: readonly ReleaseLedger[];
}

/** The film of a slug with the history of each of its releases, retracted lines left out; undefined where there is none. */
export async function findFilmLedgers(db: Db, { slug }: { slug: string }): Promise<FilmLedgers | undefined> {
  const film = (await listReleaseVersions(db, { slugs: [slug] })).get(slug);
  if (!film) return undefined;
  const releaseIds = film.releases.map(({ id }) => id);
  const [entries, edits] = await Promise.all([
    listLedgerEntries(db, { releaseIds }),
    listLatestEdits(db, { releaseIds }),
  ]);
  const byRelease = Map.groupBy(entries, ({ releaseId }) => releaseId);
  return {
    slug,
    title: film.title,
    releases: film.releases.map((release) => ({
      ...release,
      edit: edits.get(release.id) ?? null,
      entries: byRelease.get(release.id) ?? [],
    })),
  };
}
