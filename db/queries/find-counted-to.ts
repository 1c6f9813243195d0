import { and, eq } from "drizzle-orm";
import { EVERYBODY } from "#domain/stats/counts.ts";
import type { Db } from "../db.ts";
import { COUNTED_TO } from "../stat-counts.ts";

/** The last line of the change log that the counts of the record follow; undefined where it was never counted. */
export async function findCountedTo({ q, t }: Db): Promise<number | undefined> {
  const { studioId, kind, amount } = t.statCounts;
  const [row] = await q
    .select({ amount })
    .from(t.statCounts)
    .where(and(eq(studioId, EVERYBODY), eq(kind, COUNTED_TO)))
    .limit(1);
  return row?.amount;
}
