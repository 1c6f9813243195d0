import { eq, inArray, sql } from "drizzle-orm";
import { type Ledger, type LedgerEntry, replay } from "#domain/ledger.ts";
import type { WriteDb } from "../db.ts";
import { derivedColumns, releaseStateRows } from "../derived.ts";
import type { Release } from "../queries/list-film-releases.ts";
import type { RecordedEntry } from "../queries/list-ledger-entries.ts";

/** Beyond the longest history: where ordinals wait while they change places, since no two may be equal at any moment. */
const ASIDE = 1_000_000;

/** A release's history before a write and after it. `idOf` names the row of each entry. */
export interface Rewriting<Entry extends LedgerEntry> {
  readonly release: Release;
  readonly before: readonly RecordedEntry[];
  readonly ledger: Ledger<Entry>;
  readonly idOf: (entry: Entry) => number;
}

/** Moves the ordinals of rows on record out of the way of those to come. */
export async function setOrdinalsAside({ q, t }: WriteDb, recorded: readonly RecordedEntry[]): Promise<void> {
  if (recorded.length === 0) return;
  const d = t.dateChanges;
  const releaseIds = [...new Set(recorded.map(({ releaseId }) => releaseId))];
  await q
    .update(d)
    .set({ ordinal: sql`${d.ordinal} + ${ASIDE}` })
    .where(inArray(d.releaseId, releaseIds));
}

/**
 * Writes what the replay made of histories that a write has changed: the derived columns of the rows that were there
 * before it, all periods, and the release's version; its calendar sequence grows where the current date is another.
 */
export async function rewriteDerived<Entry extends LedgerEntry>(
  db: WriteDb,
  rewritings: readonly Rewriting<Entry>[],
): Promise<void> {
  for (const rewriting of rewritings) if (rewriting.before.length > 0) await rewriteRecorded(db, rewriting);
  const states = rewritings.flatMap(({ release: { id, region, type }, ledger, idOf }) =>
    releaseStateRows(ledger, { releaseId: id, region, type }, idOf),
  );
  await db.insertAll("releaseStates", states);
}

async function rewriteRecorded<Entry extends LedgerEntry>(
  { q, t }: WriteDb,
  { release, before, ledger, idOf }: Rewriting<Entry>,
): Promise<void> {
  const recorded = new Set(before.map(({ id }) => id));
  for (const step of ledger.steps) {
    const id = idOf(step.entry);
    if (recorded.has(id)) await q.update(t.dateChanges).set(derivedColumns(step)).where(eq(t.dateChanges.id, id));
  }
  await q.delete(t.releaseStates).where(eq(t.releaseStates.releaseId, release.id));
  const moved = currentDate(replay(before)) !== currentDate(ledger);
  await q
    .update(t.releases)
    .set({
      version: sql`${t.releases.version} + 1`,
      sequence: sql`${t.releases.sequence} + ${moved ? 1 : 0}`,
    })
    .where(eq(t.releases.id, release.id));
}

function currentDate({ periods }: Ledger): string | undefined {
  return periods.at(-1)?.state.date?.edtf;
}
