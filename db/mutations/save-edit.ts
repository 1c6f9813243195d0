import { createHash } from "node:crypto";
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
  /** Where the edit was shown before: the fingerprint of what it was to do, empty where it has none. It does that, or nothing. */
  readonly agreed?: string;
  /** The day whose state is told before and after. */
  readonly asOf: CalendarDate;
}

/** What an edit does to one release. */
export interface ReleaseEffect extends ReleaseKey {
  readonly film: { readonly slug: string; readonly title: string };
  readonly effect: LedgerEffect;
}

/** What an edit does, as a preview shows it. */
export interface ToldEdit {
  readonly effects: readonly ReleaseEffect[];
  /** Names these effects: the same edit of a record that has changed where it touches it has another. */
  readonly fingerprint: string;
}

/** Why an edit was not made. */
export interface EditRefusal {
  readonly problem: string;
  /** Set where what was to be edited is no longer as the editor saw it. */
  readonly changed: ChangedSince | null;
  /** The field of the form that it is about, where it is about one. */
  readonly at?: string;
  /** What the edit would do by now, where that is not what was agreed to. */
  readonly instead?: ToldEdit;
}

export type EditOutcome =
  | ({ readonly ok: true; readonly changesetId: number } & ToldEdit)
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
  { rehearsal, agreed, asOf, ...facts }: EditFacts,
  work: (db: WriteDb, changeset: Changeset) => Promise<Edited>,
  check: (db: WriteDb) => Promise<EditRefusal | undefined> = async () => undefined,
): Promise<EditOutcome> {
  return keepIf<EditOutcome>(db, async (writeDb) => {
    const refusal = await check(writeDb);
    if (refusal) return { keep: false, answer: { ok: false, ...refusal } };
    return recordChangeset(writeDb, facts, async (changeset) => {
      const edited = await work(writeDb, changeset);
      if ("problem" in edited) return { keep: false, answer: { ok: false, ...edited } };
      const effects = await effectsOf(writeDb, joinReplays(changeset.replayed, edited), asOf);
      const told = { effects, fingerprint: fingerprintOf(effects) };
      if (agreed !== undefined && agreed !== told.fingerprint)
        return { keep: false, answer: { ok: false, ...refuse(sayOtherwise(agreed)), instead: told } };
      return { keep: !rehearsal, answer: { ok: true, changesetId: changeset.id, ...told } };
    });
  });
}

/** A history that the edit is about is told from its own replay: those beside it run within that. */
function joinReplays(
  beside: readonly ReplayedRelease[],
  edited: readonly ReplayedRelease[],
): readonly ReplayedRelease[] {
  const joined = new Map<number, ReplayedRelease>();
  for (const one of beside)
    joined.set(one.releaseId, { ...one, before: joined.get(one.releaseId)?.before ?? one.before });
  for (const one of edited) joined.set(one.releaseId, one);
  return [...joined.values()];
}

function fingerprintOf(effects: readonly ReleaseEffect[]): string {
  return createHash("sha256").update(JSON.stringify(effects)).digest("base64url");
}

function sayOtherwise(agreed: string): string {
  return agreed === ""
    ? "Look first at what this would change."
    : "Nothing was saved: this would not do any more what you were shown. This is what it would do now.";
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
