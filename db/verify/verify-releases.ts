import { asc, eq, gt, inArray } from "drizzle-orm";
import { type Ledger, replay } from "#domain/ledger.ts";
import type { ReleaseKey } from "#domain/region.ts";
import type { Db } from "../db.ts";
import { type DerivedColumns, derivedColumns, type ReleaseStateRow, releaseStateRows } from "../derived.ts";
import { inPages } from "../pages.ts";
import { listLedgerEntries, type RecordedEntry } from "../queries/list-ledger-entries.ts";
import { releaseInWords, wordsOfRelease } from "./release-in-words.ts";
import { differingColumns, inWords, type OnDifference } from "./difference.ts";

interface ReleaseToVerify extends ReleaseKey {
  readonly id: number;
  readonly film: string;
}

const CHANGE_COLUMNS = [
  "ordinal",
  "knownBy",
  "kind",
  "shiftDays",
  "direction",
  "roughDays",
  "inForceFrom",
  "inForceUntil",
] as const satisfies readonly (keyof DerivedColumns)[];

const STATE_COLUMNS = [
  "knownUntil",
  "region",
  "type",
  "dateChangeId",
  "standing",
  "edtf",
  "earliest",
  "latest",
  "lastExact",
  "firstExact",
  "moves",
] as const satisfies readonly (keyof ReleaseStateRow)[];

/** Replays every release and compares what that derives with what is stored. Answers how much it replayed. */
export async function verifyReleases(
  db: Db,
  onDifference: OnDifference,
): Promise<{ releases: number; dateChanges: number }> {
  let [releases, dateChanges] = [0, 0];
  for await (const page of inPages((after, limit) => listReleases(db, after, limit))) {
    const histories = await historiesOf(db, page);
    const states = Map.groupBy(await listStates(db, page), ({ releaseId }) => releaseId);
    for (const { release, entries } of histories) {
      const ledger = replay(entries);
      verifyChanges(release, ledger, onDifference);
      verifyStates(release, ledger, states.get(release.id) ?? [], onDifference);
      dateChanges += entries.length;
    }
    releases += page.length;
  }
  return { releases, dateChanges };
}

function listReleases({ q, t }: Db, after: number, limit: number): Promise<ReleaseToVerify[]> {
  const r = t.releases;
  return q
    .select({ id: r.id, ...wordsOfRelease(t) })
    .from(r)
    .innerJoin(t.films, eq(t.films.id, r.filmId))
    .where(gt(r.id, after))
    .orderBy(asc(r.id))
    .limit(limit);
}

interface History {
  readonly release: ReleaseToVerify;
  readonly entries: readonly RecordedEntry[];
}

/** A date that is none cannot be replayed: its release is left out here, and `verifyDates` names the date. */
async function historiesOf(db: Db, releases: readonly ReleaseToVerify[]): Promise<readonly History[]> {
  try {
    const entries = await listLedgerEntries(db, { releaseIds: releases.map(({ id }) => id) });
    const byRelease = Map.groupBy(entries, ({ releaseId }) => releaseId);
    return releases.map((release) => ({ release, entries: byRelease.get(release.id) ?? [] }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (releases.length === 1) return [];
    const middle = Math.floor(releases.length / 2);
    return [...(await historiesOf(db, releases.slice(0, middle))), ...(await historiesOf(db, releases.slice(middle)))];
  }
}

function listStates({ q, t }: Db, releases: readonly ReleaseToVerify[]): Promise<ReleaseStateRow[]> {
  const ids = releases.map(({ id }) => id);
  return q
    .select()
    .from(t.releaseStates)
    .where(inArray(t.releaseStates.releaseId, ids))
    .orderBy(asc(t.releaseStates.releaseId), asc(t.releaseStates.knownFrom));
}

function verifyChanges(release: ReleaseToVerify, { steps }: Ledger<RecordedEntry>, onDifference: OnDifference): void {
  for (const step of steps) {
    const row = `${releaseInWords(release)}, ${step.entry.key}`;
    for (const differing of differingColumns(step.entry.stored, derivedColumns(step), CHANGE_COLUMNS))
      onDifference({ table: "date_changes", row, ...differing });
  }
}

function verifyStates(
  release: ReleaseToVerify,
  ledger: Ledger<RecordedEntry>,
  stored: readonly ReleaseStateRow[],
  onDifference: OnDifference,
): void {
  const { id: releaseId, region, type } = release;
  const derived = releaseStateRows(ledger, { releaseId, region, type }, ({ id }) => id);
  const byDay = new Map(stored.map((state) => [state.knownFrom, state]));
  const derivedByDay = new Map(derived.map((state) => [state.knownFrom, state]));
  for (const day of new Set([...byDay.keys(), ...derivedByDay.keys()])) {
    const [there, due] = [byDay.get(day), derivedByDay.get(day)];
    const at = { table: "release_states", row: `${releaseInWords(release)}, from ${day}` };
    if (!there || !due) onDifference({ ...at, ...missing(there, due) });
    else for (const differing of differingColumns(there, due, STATE_COLUMNS)) onDifference({ ...at, ...differing });
  }
}

function missing(there: ReleaseStateRow | undefined, due: ReleaseStateRow | undefined) {
  return { column: "known_from", stored: inWords(there?.knownFrom), derived: inWords(due?.knownFrom) };
}
