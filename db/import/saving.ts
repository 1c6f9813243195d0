import type { Changeset, ChangesetFacts, RecordChangeset } from "../mutations/record-changeset.ts";

/** Runs what a file writes as part of a save: one of its own, or one that all the files share. */
export type Saving = <T>(work: (changeset: Changeset) => Promise<T>) => Promise<T>;

/** A save for each file that has something to write. */
export function savedAlone(record: RecordChangeset, facts: ChangesetFacts): Saving {
  return (work) => record(facts, work);
}

/** One save for all. */
export function savedIn(changeset: Changeset): Saving {
  return (work) => work(changeset);
}
