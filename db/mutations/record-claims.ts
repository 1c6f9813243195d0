import type { PartialDate } from "#domain/partial-date.ts";
import type { ReleaseKey } from "#domain/region.ts";
import type { ClaimSubject } from "#domain/vocabulary.ts";
import type { WriteDb } from "../db.ts";
import { releaseAt, type Releases } from "../queries/list-film-releases.ts";
import type { Source } from "../queries/list-sources.ts";
import type { Changeset } from "./record-changeset.ts";

/** What a page states about a release's date, as it is put on record. */
export interface NewClaim extends ReleaseKey {
  readonly source: Source;
  readonly about: ClaimSubject;
  /** The date it states; null where it says that there is none. */
  readonly states: PartialDate | null;
  readonly note: string | null;
}

/** Puts claims about a film's releases, which must be among `releases`, on record behind the `already` it has. */
export async function recordClaims(
  db: WriteDb,
  changeset: Changeset,
  {
    film,
    releases,
    claims,
    already,
  }: { film: string; releases: Releases; claims: readonly NewClaim[]; already: number },
): Promise<void> {
  if (claims.length === 0) return;
  const rows = claims.map((claim, index) => ({
    ...factColumns(claim),
    releaseId: releaseAt(releases, claim).id,
    position: already + index,
    changesetId: changeset.id,
  }));
  for (const { id, position } of await db.insertAll("claims", rows)) {
    const after = { film, ...claims[position - already] };
    changeset.revise({ subject: "claim", subjectId: id, action: "record", before: null, after });
  }
  changeset.touch("film", film);
}

function factColumns({ source, about, states, note }: NewClaim) {
  return {
    sourceId: source.id,
    about,
    edtf: states?.edtf ?? null,
    earliest: states?.earliest ?? null,
    latest: states?.latest ?? null,
    note,
  };
}
