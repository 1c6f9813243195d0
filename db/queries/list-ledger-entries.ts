import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { SpokenEntry } from "#domain/film-sentence.ts";
import { isExact, type PartialDate } from "#domain/partial-date.ts";
import { inLists } from "../batches.ts";
import type { DerivedColumns } from "../derived.ts";
import type { Db } from "../db.ts";
import { partialDateOf } from "../remembered.ts";

/**
 * A date change on record, as the replay wants it, beside what is stored as derived from it. What it cites is told only
 * where that says by when it was known: not of an announcement whose own day is exact.
 */
export interface RecordedEntry extends SpokenEntry {
  readonly id: number;
  readonly releaseId: number;
  readonly stored: DerivedColumns;
}

/**
 * The date changes of some releases, by release and in their stored order; retracted ones are left out, since they take
 * no part in the replay. No limit: a history is replayed whole.
 */
export async function listLedgerEntries(
  db: Db,
  { releaseIds }: { releaseIds: readonly number[] },
): Promise<readonly RecordedEntry[]> {
  const { q, t } = db;
  if (releaseIds.length === 0) return [];
  const d = t.dateChanges;
  const rows = await q
    .select({
      id: d.id,
      releaseId: d.releaseId,
      key: t.announcements.slug,
      announcedOn: t.announcements.announcedOn,
      position: d.position,
      standing: d.standing,
      edtf: d.edtf,
      wording: d.wording,
      withdraws: d.withdraws,
      replacedBy: d.replacedBy,
      stored: {
        ordinal: d.ordinal,
        knownBy: d.knownBy,
        kind: d.kind,
        shiftDays: d.shiftDays,
        direction: d.direction,
        roughDays: d.roughDays,
        inForceFrom: d.inForceFrom,
        inForceUntil: d.inForceUntil,
      },
    })
    .from(d)
    .innerJoin(t.announcements, eq(t.announcements.id, d.announcementId))
    .where(and(inArray(d.releaseId, [...releaseIds]), isNull(d.retractedAt)))
    .orderBy(asc(d.releaseId), asc(d.ordinal));
  const entries = rows.map(({ announcedOn, edtf, ...row }) => ({
    ...row,
    announcedOn: partialDateOf(announcedOn),
    date: edtf === null ? null : partialDateOf(edtf),
  }));
  const vague = entries.filter(({ announcedOn }) => !isExact(announcedOn));
  const citedOn = await listCitedDays(
    db,
    vague.map(({ id }) => id),
  );
  return entries.map((entry) => ({ ...entry, citedOn: citedOn.get(entry.id) ?? [] }));
}

/** When the pages were published that some date changes cite, by the date change; a page without a day is left out. */
async function listCitedDays(
  { q, t }: Db,
  dateChangeIds: readonly number[],
): Promise<ReadonlyMap<number, readonly PartialDate[]>> {
  const { citations: c, sources: s } = t;
  const cited = await inLists(dateChangeIds, (ids) =>
    q
      .select({ dateChangeId: c.dateChangeId, publishedOn: s.publishedOn })
      .from(c)
      .innerJoin(s, eq(s.id, c.sourceId))
      .where(inArray(c.dateChangeId, ids)),
  );
  const byChange = Map.groupBy(cited, ({ dateChangeId }) => dateChangeId);
  return new Map(
    [...byChange].map(([id, pages]) => [
      id,
      pages.flatMap(({ publishedOn }) => (publishedOn === null ? [] : [partialDateOf(publishedOn)])),
    ]),
  );
}
