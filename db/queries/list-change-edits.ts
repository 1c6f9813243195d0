import { and, asc, eq, inArray, max, min } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** When a date change was put on record, and when what it says was last edited: ISO instants. */
export interface ChangeEdits {
  readonly recordedAt: string;
  readonly editedAt: string;
}

/** The first and last edit of each of many date changes, by id. Without a limit: the caller limits the changes. */
export async function listChangeEdits(
  { q, t }: Db,
  { dateChangeIds }: { dateChangeIds: readonly number[] },
): Promise<ReadonlyMap<number, ChangeEdits>> {
  const { revisions: r, changesets: c } = t;
  const spans = await inLists(dateChangeIds, (list) =>
    q
      .select({ id: r.subjectId, first: min(r.changesetId), last: max(r.changesetId) })
      .from(r)
      .where(and(eq(r.subject, "date_change"), inArray(r.subjectId, list)))
      .groupBy(r.subjectId),
  );
  const instants = await inLists(
    spans.flatMap(({ first, last }) => [first ?? 0, last ?? 0]),
    (list) => q.select({ id: c.id, at: c.recordedAt }).from(c).where(inArray(c.id, list)).orderBy(asc(c.id)),
  );
  const at = new Map(instants.map((changeset) => [changeset.id, changeset.at]));
  return new Map(
    spans.flatMap(({ id, first, last }) => {
      const [recordedAt, editedAt] = [at.get(first ?? 0), at.get(last ?? 0)];
      return recordedAt !== undefined && editedAt !== undefined ? [[id, { recordedAt, editedAt }]] : [];
    }),
  );
}
