import type { AnnouncementChanges, ChangeItem } from "#components/changes/changes-view.ts";
import type { Db } from "#db/db.ts";
import { listAnnouncementStudios } from "#db/queries/list-announcement-studios.ts";
import { type ChangeSource, listChangeSources } from "#db/queries/list-change-sources.ts";
import type { ChangeRow } from "#db/queries/list-changes.ts";
import { listLedgerEntries, type RecordedEntry } from "#db/queries/list-ledger-entries.ts";
import { type HistoryLine, historyLines } from "#domain/history-line.ts";
import { replay } from "#domain/ledger.ts";
import { OPEN_END } from "#domain/partial-date.ts";

/** The changes announcement by announcement, in the order given, with what each did to the date of its release. */
export async function describeChanges(db: Db, rows: readonly ChangeRow[]): Promise<readonly AnnouncementChanges[]> {
  const [lines, sources, studios] = await Promise.all([
    readHistoryLines(db, [...new Set(rows.map(({ releaseId }) => releaseId))]),
    listChangeSources(db, { dateChangeIds: rows.map(({ cursor }) => cursor.id) }),
    listAnnouncementStudios(db, { announcementIds: [...new Set(rows.map(({ announcementId }) => announcementId))] }),
  ]);
  const sourcesOf = Map.groupBy(sources, ({ dateChangeId }) => dateChangeId);
  const studiosOf = Map.groupBy(studios, ({ announcementId }) => announcementId);
  return [...Map.groupBy(rows, ({ announcementId }) => announcementId)].flatMap(([id, ofOne]) => {
    const [head] = ofOne;
    if (!head) return [];
    const { cursor, announcedOn, by, headline } = head;
    const names = (studiosOf.get(id) ?? []).map(({ name }) => name);
    const changes = ofOne.flatMap((row) => toItem(row, lines, sourcesOf));
    return [{ slug: cursor.announcement, announcedOn, by, headline, studios: names, changes }];
  });
}

/** Replayed whole, because what a line did, and to which date, is told by all that came before it. By the line's id. */
export async function readHistoryLines(
  db: Db,
  releaseIds: readonly number[],
): Promise<ReadonlyMap<number, HistoryLine<RecordedEntry>>> {
  const histories = Map.groupBy(await listLedgerEntries(db, { releaseIds }), ({ releaseId }) => releaseId);
  const lines = [...histories.values()].flatMap((entries) => historyLines(replay(entries), OPEN_END));
  return new Map(lines.map((line) => [line.step.entry.id, line]));
}

function toItem(
  { cursor: { id, film }, title, region, type, variant, reason }: ChangeRow,
  lines: ReadonlyMap<number, HistoryLine>,
  sources: ReadonlyMap<number, readonly ChangeSource[]>,
): ChangeItem[] {
  const line = lines.get(id);
  return line ? [{ id, slug: film, title, region, type, variant, reason, line, sources: sources.get(id) ?? [] }] : [];
}
