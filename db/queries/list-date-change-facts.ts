import { asc, eq, inArray } from "drizzle-orm";
import type { ReleaseKey } from "#domain/region.ts";
import type { ReleaseType, Standing } from "#domain/vocabulary.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** The facts of a date change as revisions keep them: everything that was said, nothing that is derived. */
export interface DateChangeFacts extends ReleaseKey {
  /** The film's slug. */
  readonly film: string;
  /** The announcement's slug. */
  readonly announcement: string;
  readonly standing: Standing;
  readonly wording: string | null;
  readonly withdraws: boolean;
  readonly replacedBy: ReleaseType | null;
  readonly reason: string | null;
  readonly position: number;
  /** EDTF text. */
  readonly date: string | null;
  readonly sources: readonly { readonly url: string; readonly says: string; readonly disagrees: string | null }[];
}

/** A date change on record, retracted or not. */
export interface RecordedDateChange {
  readonly id: number;
  readonly releaseId: number;
  readonly version: number;
  readonly retractReason: string | null;
  readonly facts: DateChangeFacts;
}

/** The date changes of some ids, by id; an id without one is left out. */
export async function listDateChangeFacts(
  db: Db,
  { ids }: { ids: readonly number[] },
): Promise<ReadonlyMap<number, RecordedDateChange>> {
  const { q, t } = db;
  const { dateChanges: d, releases: r } = t;
  const rows = await inLists(ids, (list) =>
    q
      .select({
        id: d.id,
        releaseId: d.releaseId,
        version: d.version,
        retractReason: d.retractReason,
        film: t.films.slug,
        announcement: t.announcements.slug,
        region: r.region,
        type: r.type,
        variant: r.variant,
        standing: d.standing,
        wording: d.wording,
        withdraws: d.withdraws,
        replacedBy: d.replacedBy,
        reason: d.reason,
        position: d.position,
        date: d.edtf,
      })
      .from(d)
      .innerJoin(r, eq(r.id, d.releaseId))
      .innerJoin(t.films, eq(t.films.id, r.filmId))
      .innerJoin(t.announcements, eq(t.announcements.id, d.announcementId))
      .where(inArray(d.id, list)),
  );
  const sources = await listCited(db, ids);
  return new Map(
    rows.map(({ id, releaseId, version, retractReason, ...facts }) => [
      id,
      { id, releaseId, version, retractReason, facts: { ...facts, sources: sources.get(id) ?? [] } },
    ]),
  );
}

async function listCited({ q, t }: Db, ids: readonly number[]) {
  const { citations: c, sources: s } = t;
  const rows = await inLists(ids, (list) =>
    q
      .select({ dateChangeId: c.dateChangeId, url: s.url, says: c.says, disagrees: c.disagrees })
      .from(c)
      .innerJoin(s, eq(s.id, c.sourceId))
      .where(inArray(c.dateChangeId, list))
      .orderBy(asc(c.dateChangeId), asc(c.position), asc(c.id)),
  );
  const cited = Map.groupBy(rows, ({ dateChangeId }) => dateChangeId);
  return new Map(
    [...cited].map(([id, pages]) => [id, pages.map(({ url, says, disagrees }) => ({ url, says, disagrees }))]),
  );
}
