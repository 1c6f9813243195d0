import { inArray, type SQL, sql } from "drizzle-orm";
import { type Ledger, type LedgerEntry, type LedgerStep, replay } from "#domain/ledger.ts";
import { inBatches, inLists } from "../batches.ts";
import type { Tables, WriteDb } from "../db.ts";
import { derivedColumns, type ReleaseStateRow, releaseStateRows } from "../derived.ts";
import type { Release } from "../queries/list-film-releases.ts";
import type { RecordedEntry } from "../queries/list-ledger-entries.ts";

/** Beyond the longest history: where ordinals wait while they change places, since no two may be equal at any moment. */
const ASIDE = 1_000_000;

/** A release's history before a write and after it. `idOf` names the row of each entry. */
export interface Rewriting<Entry extends LedgerEntry = RecordedEntry> {
  readonly release: Release;
  readonly before: readonly RecordedEntry[];
  readonly ledger: Ledger<Entry>;
  readonly idOf: (entry: Entry) => number;
}

/** Moves the ordinals of the rows that change their place out of the way of those to come. */
export async function setOrdinalsAside(
  { q, t }: WriteDb,
  ledgers: readonly Ledger<LedgerEntry | RecordedEntry>[],
): Promise<void> {
  const ids = ledgers.flatMap(({ steps }) =>
    steps.flatMap(({ entry, ordinal }) => (isRecorded(entry) && entry.stored.ordinal !== ordinal ? entry.id : [])),
  );
  if (ids.length === 0) return;
  const d = t.dateChanges;
  await q
    .update(d)
    .set({ ordinal: sql`${d.ordinal} + ${ASIDE}` })
    .where(inArray(d.id, ids));
}

/**
 * Writes what the replay made of histories that a write has changed: of the derived columns and the periods those that
 * are others now, and the versions of the releases; a release's calendar sequence grows where its current date is another.
 */
export async function rewriteDerived<Entry extends LedgerEntry>(
  db: WriteDb,
  rewritings: readonly Rewriting<Entry>[],
): Promise<void> {
  await rewriteSteps(
    db,
    rewritings.flatMap(({ ledger }) => ledger.steps),
  );
  const known = rewritings.filter(({ release }) => !release.isNew);
  const { moved = [], unmoved = [] } = Object.groupBy(known, (one) => (isMoved(one) ? "moved" : "unmoved"));
  const { version, sequence } = db.t.releases;
  await updateReleases(db, moved, { version: sql`${version} + 1`, sequence: sql`${sequence} + 1` });
  await updateReleases(db, unmoved, { version: sql`${version} + 1` });
  await rewriteStates(db, rewritings);
}

async function rewriteSteps({ q, t }: WriteDb, steps: readonly LedgerStep[]): Promise<void> {
  const rows = steps.flatMap((step) => {
    if (!isRecorded(step.entry)) return [];
    const { id, stored } = step.entry;
    return [{ key: id, columns: differing(stored, derivedColumns(step)) }];
  });
  for (const { columns, keys } of byColumns(rows))
    await inBatches(keys, (ids) => q.update(t.dateChanges).set(columns).where(inArray(t.dateChanges.id, ids)));
}

/**
 * Only the periods that are others now: each lies in six indices or more, and those of the past mostly stay as they were.
 * They are held against what is stored and not against a replay of what was, so that none is wrong for good.
 */
async function rewriteStates<Entry extends LedgerEntry>(
  db: WriteDb,
  rewritings: readonly Rewriting<Entry>[],
): Promise<void> {
  const stored = byKey(await listStates(db, rewritings));
  const due = byKey(
    rewritings.flatMap(({ release: { id, region, type }, ledger, idOf }) =>
      releaseStateRows(ledger, { releaseId: id, region, type }, idOf),
    ),
  );
  const gone = [...stored].flatMap(([key, row]) => (due.has(key) ? [] : row));
  await inBatches(gone, (rows) => db.q.delete(db.t.releaseStates).where(isOneOf(db.t, rows)));
  await updateStates(db, stored, due);
  await db.insertAll(
    "releaseStates",
    [...due].flatMap(([key, row]) => (stored.has(key) ? [] : row)),
  );
}

type StatesByKey = ReadonlyMap<string, ReleaseStateRow>;

function listStates(
  { q, t }: WriteDb,
  rewritings: readonly { readonly release: Release }[],
): Promise<readonly ReleaseStateRow[]> {
  const known = rewritings.flatMap(({ release: { id, isNew } }) => (isNew ? [] : id));
  return inLists(known, (ids) => q.select().from(t.releaseStates).where(inArray(t.releaseStates.releaseId, ids)));
}

async function updateStates({ q, t }: WriteDb, stored: StatesByKey, due: StatesByKey): Promise<void> {
  const rows = [...due].flatMap(([key, row]) => {
    const there = stored.get(key);
    return there ? [{ key: row, columns: differing(there, row) }] : [];
  });
  for (const { columns, keys } of byColumns(rows))
    await inBatches(keys, (batch) => q.update(t.releaseStates).set(columns).where(isOneOf(t, batch)));
}

/**
 * Not as conditions joined by "or", which take Drizzle four times as long to build. Cast, because PostgreSQL takes a
 * parameter that nothing gives a type for text.
 */
function isOneOf({ releaseStates: s }: Tables, rows: readonly ReleaseStateRow[]): SQL {
  const keys = rows.map(({ releaseId, knownFrom }) => sql`(cast(${releaseId} as integer), ${knownFrom})`);
  return sql`(${s.releaseId}, ${s.knownFrom}) in (values ${sql.join(keys, sql`, `)})`;
}

function byKey(rows: readonly ReleaseStateRow[]): StatesByKey {
  return new Map(rows.map((row) => [`${row.releaseId} ${row.knownFrom}`, row]));
}

/** Of the columns of a row that is due, those that are stored otherwise. */
function differing<Row extends object>(stored: Row, due: Row): Partial<Row> {
  const columns: Partial<Row> = {};
  for (const column in due) if (stored[column] !== due[column]) columns[column] = due[column];
  return columns;
}

/** The keys of rows by what is to be written to them, for one statement each: a save does the same to many rows. */
function byColumns<Key, Columns extends object>(
  rows: readonly { readonly key: Key; readonly columns: Columns }[],
): readonly { readonly columns: Columns; readonly keys: readonly Key[] }[] {
  const changed = rows.filter(({ columns }) => Object.keys(columns).length > 0);
  const groups = Map.groupBy(changed, ({ columns }) => JSON.stringify(columns));
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ columns }) => ({ columns, keys: group.map(({ key }) => key) })),
  );
}

function isRecorded(entry: LedgerEntry): entry is RecordedEntry {
  return "stored" in entry;
}

async function updateReleases(
  { q, t }: WriteDb,
  rewritings: readonly { readonly release: Release }[],
  columns: { readonly version: SQL; readonly sequence?: SQL },
): Promise<void> {
  const ids = rewritings.map(({ release }) => release.id);
  if (ids.length > 0) await q.update(t.releases).set(columns).where(inArray(t.releases.id, ids));
}

function isMoved({ before, ledger }: Pick<Rewriting<LedgerEntry>, "before" | "ledger">): boolean {
  return currentDate(replay(before)) !== currentDate(ledger);
}

function currentDate({ periods }: Ledger): string | undefined {
  return periods.at(-1)?.state.date?.edtf;
}
