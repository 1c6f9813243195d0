import type { CalendarDate } from "#domain/calendar-date.ts";
import { compareLedgers, type LedgerEffect } from "#domain/ledger-effect.ts";
import type { ReleaseKey } from "#domain/region.ts";
import type { Database, WriteDb } from "../db.ts";
import { listReleaseNames } from "../queries/list-release-names.ts";
import { keepIf } from "../rehearse.ts";
import type { ChangedSince } from "./announcement-refusals.ts";
import { type Changeset, type ChangesetFacts, recordChangeset } from "./record-changeset.ts";
import type { ReplayedRelease } from "./replay-releases.ts";

/** Who edits the record, when, and why. */
export interface EditFacts extends ChangesetFacts {
  /** True for a preview: everything is done, told, and taken back. */
  readonly rehearsal: boolean;
  /** The day whose state is told before and after. */
  readonly asOf: CalendarDate;
}

/** What an edit does to one release. */
export interface ReleaseEffect extends ReleaseKey {
  readonly film: { readonly slug: string; readonly title: string };
  readonly effect: LedgerEffect;
}

/** Why an edit was not made. */
export interface EditRefusal {
  readonly problem: string;
  /** Set where what was to be edited is no longer as the editor saw it. */
  readonly changed: ChangedSince | null;
  /** The field of the form that it is about, where it is about one. */
  readonly at?: string;
}

export type EditOutcome =
  | { readonly ok: true; readonly changesetId: number; readonly effects: readonly ReleaseEffect[] }
  | ({ readonly ok: false } & EditRefusal);

/** What `work` answers: the histories it replayed, or why it refused. */
export type Edited = readonly ReplayedRelease[] | EditRefusal;

/** An edit that is refused for a reason other than that something changed meanwhile. */
export function refuse(problem: string): EditRefusal {
  return { problem, changed: null };
}

/**
 * Makes an edit as one changeset, or rehearses it, and tells what it does to each release; refused, nothing is written.
 * `check` looks before the changeset is there.
 */
export async function saveEdit(
  db: Database,
  { rehearsal, asOf, ...facts }: EditFacts,
  work: (db: WriteDb, changeset: Changeset) => Promise<Edited>,
  check: (db: WriteDb) => Promise<EditRefusal | undefined> = async () => undefined,
): Promise<EditOutcome> {
  return keepIf<EditOutcome>(db, async (writeDb) => {
    const refusal = await check(writeDb);
    if (refusal) return { keep: false, answer: { ok: false, ...refusal } };
    return recordChangeset(writeDb, facts, async (changeset) => {
      const edited = await work(writeDb, changeset);
      if ("problem" in edited) return { keep: false, answer: { ok: false, ...edited } };
      const effects = await effectsOf(writeDb, edited, asOf);
      return { keep: !rehearsal, answer: { ok: true, changesetId: changeset.id, effects } };
    });
  });
}

async function effectsOf(
  db: WriteDb,
  replayed: readonly ReplayedRelease[],
  asOf: CalendarDate,
): Promise<readonly ReleaseEffect[]> {
  const names = await listReleaseNames(db, { releaseIds: replayed.map(({ releaseId }) => releaseId) });
  return replayed.flatMap(({ releaseId, before, after }) => {
    const name = names.get(releaseId);
    return name ? [{ ...name, effect: compareLedgers(before, after, asOf) }] : [];
  });
}
