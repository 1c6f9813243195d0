import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { type Ledger, type LedgerEntry, type LedgerStep, replay } from "#domain/ledger.ts";
import type { WriteDb } from "../db.ts";
import { type DerivedColumns, derivedColumns, releaseStateRows } from "../derived.ts";
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
 * Writes what the replay made of histories that a write has changed: the derived columns that are others now, all
 * periods, and the versions of the releases; a release's calendar sequence grows where its current date is another.
 */
export async function rewriteDerived<Entry extends LedgerEntry>(
  db: WriteDb,
  rewritings: readonly Rewriting<Entry>[],
): Promise<void> {
  for (const { ledger } of rewritings) await rewriteSteps(db, ledger.steps);
  const known = rewritings.filter(({ release }) => !release.isNew);
  await deleteStates(db, known);
  const [moved, unmoved] = [known.filter(isMoved), known.filter((rewriting) => !isMoved(rewriting))];
  const { version, sequence } = db.t.releases;
  await updateReleases(db, moved, { version: sql`${version} + 1`, sequence: sql`${sequence} + 1` });
  await updateReleases(db, unmoved, { version: sql`${version} + 1` });
  const states = rewritings.flatMap(({ release: { id, region, type }, ledger, idOf }) =>
    releaseStateRows(ledger, { releaseId: id, region, type }, idOf),
  );
  await db.insertAll("releaseStates", states);
}

async function rewriteSteps({ q, t }: WriteDb, steps: readonly LedgerStep[]): Promise<void> {
  for (const step of steps) {
    if (!isRecorded(step.entry)) continue;
    const { id, stored } = step.entry;
    const derived = derivedColumns(step);
    if (!isSame(stored, derived)) await q.update(t.dateChanges).set(derived).where(eq(t.dateChanges.id, id));
  }
}

function isRecorded(entry: LedgerEntry): entry is RecordedEntry {
  return "stored" in entry;
}

function isSame(stored: DerivedColumns, derived: DerivedColumns): boolean {
  return Object.entries(derived).every(([column, value]) => Reflect.get(stored, column) === value);
}

async function deleteStates({ q, t }: WriteDb, rewritings: readonly { readonly release: Release }[]): Promise<void> {
  const ids = rewritings.map(({ release }) => release.id);
  if (ids.length > 0) await q.delete(t.releaseStates).where(inArray(t.releaseStates.releaseId, ids));
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
