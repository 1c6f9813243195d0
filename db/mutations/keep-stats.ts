import { and, asc, gt, inArray, max, type SQL, sql } from "drizzle-orm";
import { EVERYBODY } from "#domain/stats/counts.ts";
import { inBatches, inLists } from "../batches.ts";
import type { Database, Db, WriteDb } from "../db.ts";
import { inPages } from "../pages.ts";
import { findCountedTo } from "../queries/find-counted-to.ts";
import { listStatHistories } from "../queries/list-stat-histories.ts";
import {
  COUNTED_TO,
  countLines,
  DECIDED,
  DECIDED_KINDS,
  decidedBy,
  type StatCountRow,
  statCountRow,
  type StatFilmRow,
  statFilmRow,
} from "../stat-counts.ts";

/** Lines of the change log that are counted in one transaction. */
const LINES_TOGETHER = 500;

/**
 * Brings the counts of the record up to the end of the change log, a stretch of it in each transaction: every film that a
 * write touched is counted anew, and what it added before is taken from the sums. A record that was never counted is
 * counted whole.
 *
 * What is counted is read outside the transaction that writes the counts: on PostgreSQL, where transactions are
 * serializable, a save at the same time would be refused for having changed what this one had read.
 */
export async function keepStats(db: Database): Promise<void> {
  while (await isBehind(db)) {
    const step = await db.snapshot(readNext);
    await db.tx((writeDb) => (step ? takeStep(writeDb, step) : countAll(writeDb)));
  }
}

/** A stretch of the change log, the films that it speaks of, and what those of them that are on record add. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly slugs: readonly string[];
  readonly rows: readonly StatFilmRow[];
}

async function isBehind(db: Db): Promise<boolean> {
  const counted = await findCountedTo(db);
  return counted === undefined || counted < (await findEnd(db));
}

async function findEnd({ q, t }: Db): Promise<number> {
  const [row] = await q
    .select({ id: max(t.changeLog.id) })
    .from(t.changeLog)
    .limit(1);
  return row?.id ?? 0;
}

/** Null of a record that was never counted. */
async function readNext(db: Db): Promise<Step | null> {
  const from = await findCountedTo(db);
  if (from === undefined) return null;
  const { id, kind, slug } = db.t.changeLog;
  const lines = await db.q
    .select({ id, kind, slug })
    .from(db.t.changeLog)
    .where(gt(id, from))
    .orderBy(asc(id))
    .limit(LINES_TOGETHER);
  const slugs = [...new Set(lines.filter((line) => line.kind === "film").map((line) => line.slug))];
  return { from, to: lines.at(-1)?.id ?? from, slugs, rows: await countFilms(db, slugs) };
}

async function countFilms(db: Db, slugs: readonly string[]): Promise<readonly StatFilmRow[]> {
  const histories = await listStatHistories(db, { slugs });
  return [...histories.values()].flatMap((history) => statFilmRow(history) ?? []);
}

/** Another process may have taken it meanwhile. */
async function takeStep(db: WriteDb, { from, to, slugs, rows }: Step): Promise<void> {
  if ((await findCountedTo(db)) !== from) return;
  await replaceCounts(db, slugs, rows);
  await setCountedTo(db, to);
}

/** Takes all counts away, so that the record is counted whole: for films that no line of the change log speaks of. */
export async function forgetStats({ q, t }: WriteDb): Promise<void> {
  await q.delete(t.statFilms);
  await q.delete(t.statCounts);
}

async function countAll(db: WriteDb): Promise<void> {
  const { q, t } = db;
  await forgetStats(db);
  const end = await findEnd(db);
  const { id, slug } = t.films;
  const pages = inPages((after, limit) =>
    q.select({ id, slug }).from(t.films).where(gt(id, after)).orderBy(asc(id)).limit(limit),
  );
  for await (const page of pages) {
    const slugs = page.map((film) => film.slug);
    await replaceCounts(db, slugs, await countFilms(db, slugs));
  }
  await setCountedTo(db, end);
}

async function setCountedTo(db: WriteDb, amount: number): Promise<void> {
  await put(db, [{ studioId: EVERYBODY, kind: COUNTED_TO, key: "", amount }], sql`excluded.amount`);
}

async function replaceCounts(db: WriteDb, slugs: readonly string[], after: readonly StatFilmRow[]): Promise<void> {
  const { q, t } = db;
  const { slug, counts } = t.statFilms;
  const before = await inLists(slugs, (list) =>
    q.select({ slug, counts }).from(t.statFilms).where(inArray(slug, list)),
  );
  const unchanged = before.filter((row) => after.some((film) => film.slug === row.slug && film.counts === row.counts));
  await inBatches(
    before.map((row) => row.slug),
    (list) => q.delete(t.statFilms).where(inArray(slug, list)),
  );
  await db.insertAll("statFilms", after);
  if (unchanged.length < Math.max(before.length, after.length)) await addDifference(db, before, after);
}

async function addDifference(
  db: WriteDb,
  before: readonly { readonly counts: string }[],
  after: readonly { readonly counts: string }[],
): Promise<void> {
  const amounts = countLines(after.map(({ counts }) => counts));
  for (const [line, amount] of countLines(before.map(({ counts }) => counts)))
    amounts.set(line, (amounts.get(line) ?? 0) - amount);
  const rows = [...amounts].flatMap(([line, amount]) => (amount === 0 ? [] : [statCountRow(line, amount)]));
  await put(db, rows, sql`${db.t.statCounts.amount} + excluded.amount`);
  await decideAnew(db, [...new Set(rows.map(({ studioId }) => studioId))]);
}

async function decideAnew(db: WriteDb, ids: readonly number[]): Promise<void> {
  const { q, t } = db;
  const { studioId, kind, amount } = t.statCounts;
  const studioIds = ids.filter((id) => id !== EVERYBODY);
  const sums = await inLists(studioIds, (list) =>
    q
      .select({ studioId, kind, amount })
      .from(t.statCounts)
      .where(and(inArray(studioId, list), inArray(kind, DECIDED_KINDS.flat()))),
  );
  const byStudio = Map.groupBy(sums, (sum) => sum.studioId);
  const rows = studioIds.map((id) => ({
    studioId: id,
    kind: DECIDED,
    key: "",
    amount: decidedBy(byStudio.get(id) ?? []),
  }));
  await put(db, rows, sql`excluded.amount`);
}

async function put({ q, t }: WriteDb, rows: readonly StatCountRow[], amount: SQL): Promise<void> {
  const { studioId, kind, key } = t.statCounts;
  await inBatches(rows, (batch) =>
    q
      .insert(t.statCounts)
      .values(batch)
      .onConflictDoUpdate({ target: [studioId, kind, key], set: { amount } }),
  );
}
