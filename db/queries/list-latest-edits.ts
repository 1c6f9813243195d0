import { and, desc, eq, inArray, max } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** Who edited something last, and when. */
export interface LatestEdit {
  readonly by: string;
  /** An ISO instant. */
  readonly recordedAt: string;
}

/**
 * The latest edit of any date change of each release, by the release's id; a release without one is left out. A cross
 * join, since SQLite never reorders one: the other way around it reads every edit of a date change there ever was.
 */
export async function listLatestEdits(
  { q, t }: Db,
  { releaseIds }: { releaseIds: readonly number[] },
): Promise<ReadonlyMap<number, LatestEdit>> {
  const { revisions: r, changesets: c, dateChanges: d } = t;
  const latest = await inLists(releaseIds, (list) =>
    q
      .select({ releaseId: d.releaseId, changesetId: max(r.changesetId) })
      .from(d)
      .crossJoin(r)
      .where(and(inArray(d.releaseId, list), eq(r.subject, "date_change"), eq(r.subjectId, d.id)))
      .groupBy(d.releaseId),
  );
  const changesets = await inLists(
    latest.flatMap(({ changesetId }) => changesetId ?? []),
    (list) =>
      q.select({ id: c.id, by: c.by, recordedAt: c.recordedAt }).from(c).where(inArray(c.id, list)).orderBy(desc(c.id)),
  );
  const byId = new Map(changesets.map(({ id, ...edit }) => [id, edit]));
  return new Map(
    latest.flatMap(({ releaseId, changesetId }) => {
      const edit = changesetId === null ? undefined : byId.get(changesetId);
      return edit ? [[releaseId, edit]] : [];
    }),
  );
}
