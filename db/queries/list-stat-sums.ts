import { and, asc, between, inArray, lte, or, sql } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { PANDEMIC, PANDEMIC_DAYS, type CountKind } from "#domain/stats/counts.ts";
import { HORIZONS, lastDueLookedAt } from "#domain/stats/how-dates-hold.ts";
import type { StatSum } from "#domain/stats/tally.ts";
import type { Db } from "../db.ts";

/** The kinds whose sums are the same on every day. */
const SETTLED: readonly CountKind[] = [
  "films",
  "moved",
  "later",
  "earlier",
  "nobody",
  ...HORIZONS.flatMap((horizon) => [`kept ${horizon}`, `lost ${horizon}`] as const),
];

/**
 * What the films of the record add up to on a day, of everybody and of studios, by whose they are. Without a limit: the
 * caller limits the studios, and of each there are as many sums as kinds and years; those of pending dates are added up
 * from as many rows as the calendar has days.
 */
export async function listStatSums(
  db: Db,
  { studioIds, today }: { studioIds: readonly number[]; today: CalendarDate },
): Promise<ReadonlyMap<number, readonly StatSum[]>> {
  if (studioIds.length === 0) return new Map();
  const rows = [...(await listSettled(db, studioIds)), ...(await listPending(db, studioIds, today))];
  return Map.groupBy(rows, ({ studioId }) => studioId);
}

async function listSettled({ q, t }: Db, studioIds: readonly number[]) {
  const { studioId, kind, key, amount } = t.statCounts;
  const rows = await q
    .select({ studioId, kind, key, amount })
    .from(t.statCounts)
    .where(and(inArray(studioId, [...studioIds]), inArray(kind, [...SETTLED])))
    .orderBy(asc(studioId), asc(kind), asc(key));
  return rows.map((row) => ({ ...row, isOpen: false }));
}

async function listPending({ q, t }: Db, studioIds: readonly number[], today: CalendarDate) {
  const { studioId, kind, key, amount } = t.statCounts;
  const [isOpen, isPandemic] = [
    sql<number>`case when ${key} >= ${today} then 1 else 0 end`,
    sql<number>`case when ${between(key, PANDEMIC_DAYS.from, PANDEMIC_DAYS.to)} then 1 else 0 end`,
  ];
  const lookedAt = HORIZONS.map((horizon) =>
    and(inArray(kind, [`pending ${horizon}`, `nobody ${horizon}`]), lte(key, lastDueLookedAt(today, horizon))),
  );
  const rows = await q
    .select({
      studioId,
      kind,
      isOpen: isOpen.as("is_open"),
      isPandemic: isPandemic.as("is_pandemic"),
      amount: sql`sum(${amount})`.mapWith(Number),
    })
    .from(t.statCounts)
    .where(and(inArray(studioId, [...studioIds]), or(...lookedAt)))
    .groupBy(studioId, kind, sql`is_open`, sql`is_pandemic`)
    .orderBy(asc(studioId), asc(kind), sql`is_open`, sql`is_pandemic`);
  return rows.map(({ isPandemic: inPandemic, ...row }) => ({
    ...row,
    isOpen: row.isOpen === 1,
    key: inPandemic === 1 ? PANDEMIC : "",
  }));
}
