import { inArray } from "drizzle-orm";
import { type Ledger, replay } from "#domain/ledger.ts";
import type { WriteDb } from "../db.ts";
import type { Release } from "../queries/list-film-releases.ts";
import { listLedgerEntries, type RecordedEntry } from "../queries/list-ledger-entries.ts";
import { rewriteDerived, setOrdinalsAside } from "./rewrite-derived.ts";

/** A release's history on both sides of an edit. */
export interface ReplayedRelease {
  readonly releaseId: number;
  readonly before: Ledger<RecordedEntry>;
  readonly after: Ledger<RecordedEntry>;
}

/**
 * Runs a write that changes facts of some releases' date changes, then replays their histories and stores what that
 * derives. A release that the write takes off the record, or puts on it, has a history on one side alone, and only the
 * latter is told.
 */
export async function replayReleases(
  db: WriteDb,
  releaseIds: readonly number[],
  write: () => Promise<void>,
): Promise<readonly ReplayedRelease[]> {
  const ids = [...new Set(releaseIds)];
  const before = await entriesOf(db, ids);
  await write();
  const releases = await listReleases(db, ids);
  const after = await entriesOf(db, ids);
  const rewritings = releases.map((release) => ({
    release,
    before: before.get(release.id) ?? [],
    ledger: replay(after.get(release.id) ?? []),
    idOf: ({ id }: RecordedEntry) => id,
  }));
  await setOrdinalsAside(
    db,
    rewritings.map(({ ledger }) => ledger),
  );
  await rewriteDerived(db, rewritings);
  return rewritings.map(({ release, before: entries, ledger }) => ({
    releaseId: release.id,
    before: replay(entries),
    after: ledger,
  }));
}

async function entriesOf(db: WriteDb, releaseIds: readonly number[]) {
  return Map.groupBy(await listLedgerEntries(db, { releaseIds }), ({ releaseId }) => releaseId);
}

async function listReleases({ q, t }: WriteDb, ids: number[]): Promise<readonly Release[]> {
  if (ids.length === 0) return [];
  const r = t.releases;
  const rows = await q
    .select({ id: r.id, region: r.region, type: r.type, variant: r.variant })
    .from(r)
    .where(inArray(r.id, ids));
  return rows.map((release) => ({ ...release, isNew: false }));
}
