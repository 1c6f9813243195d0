import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { SpokenEntry } from "#domain/film-sentence.ts";
import type { DerivedColumns } from "../derived.ts";
import type { Db } from "../db.ts";
import { partialDateOf } from "../remembered.ts";

/** A date change on record, as the replay wants it, beside what is stored as derived from it. */
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
  { q, t }: Db,
  { releaseIds }: { releaseIds: readonly number[] },
): Promise<readonly RecordedEntry[]> {
  if (releaseIds.length === 0) return [];
  const d = t.dateChanges;
  const isOfThese = and(inArray(d.releaseId, [...releaseIds]), isNull(d.retractedAt));
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
    .where(isOfThese)
    .orderBy(asc(d.releaseId), asc(d.ordinal));
  const cited = await q
    .select({ dateChangeId: t.citations.dateChangeId, publishedOn: t.sources.publishedOn })
    .from(t.citations)
    .innerJoin(t.sources, eq(t.sources.id, t.citations.sourceId))
    .innerJoin(d, eq(d.id, t.citations.dateChangeId))
    .where(isOfThese);
  const citedOn = Map.groupBy(cited, ({ dateChangeId }) => dateChangeId);
  return rows.map(({ announcedOn, edtf, ...row }) => ({
    ...row,
    announcedOn: partialDateOf(announcedOn),
    date: edtf === null ? null : partialDateOf(edtf),
    citedOn: (citedOn.get(row.id) ?? []).flatMap(({ publishedOn }) =>
      publishedOn === null ? [] : [partialDateOf(publishedOn)],
    ),
  }));
}
