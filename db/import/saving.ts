import type { WriteDb } from "../db.ts";
import { type Changeset, type ChangesetFacts, recordChangeset } from "../mutations/record-changeset.ts";

/** Runs what a file writes as part of a save: one of its own, or one that all the files share. */
export type Saving = <T>(work: (changeset: Changeset) => Promise<T>) => Promise<T>;

/** A save for each file that has something to write. */
export function savedAlone(db: WriteDb, facts: ChangesetFacts): Saving {
  return (work) => recordChangeset(db, facts, work);
}

/** One save for all. */
export function savedIn(changeset: Changeset): Saving {
  return (work) => work(changeset);
}
