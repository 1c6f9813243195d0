import { asc, eq, inArray } from "drizzle-orm";
import type { SourcePage } from "#domain/film-record.ts";
import type { Db } from "../db.ts";
import { readDate } from "./date-column.ts";

export interface ChangeSource extends SourcePage {
  readonly dateChangeId: number;
  /** What it says of the change. */
  readonly says: string;
}

/** The pages that each of many date changes rests on, in their order. Without a limit: the caller limits the changes. */
export async function listChangeSources(
  { q, t }: Db,
  { dateChangeIds }: { dateChangeIds: readonly number[] },
): Promise<readonly ChangeSource[]> {
  if (dateChangeIds.length === 0) return [];
  const { citations: c, sources: s } = t;
  const rows = await q
    .select({
      dateChangeId: c.dateChangeId,
      says: c.says,
      url: s.url,
      publisher: s.publisher,
      publishedOn: s.publishedOn,
    })
    .from(c)
    .innerJoin(s, eq(s.id, c.sourceId))
    .where(inArray(c.dateChangeId, [...dateChangeIds]))
    .orderBy(asc(c.dateChangeId), asc(c.position), asc(c.id));
  return rows.map((row) => ({ ...row, publishedOn: readDate(row.publishedOn) }));
}
