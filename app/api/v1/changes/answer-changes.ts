import type { Outcome } from "#app/api/answer.ts";
import type { Problem } from "#app/api/problem.ts";
import type { Db } from "#db/db.ts";
import { type AnnouncementStudioRow, listAnnouncementStudios } from "#db/queries/list-announcement-studios.ts";
import { type ChangeSource, listChangeSources } from "#db/queries/list-change-sources.ts";
import type { RecordedEntry } from "#db/queries/list-ledger-entries.ts";
import {
  findRecordEnd,
  findRecordPlace,
  listRecordChanges,
  type RecordChange,
} from "#db/queries/list-record-changes.ts";
import type { HistoryLine } from "#domain/history-line.ts";
import { formatRecordCursor, RECORD_START } from "#domain/record-cursor.ts";
import { readHistoryLines } from "../../../(public)/described-changes.ts";
import { askedSlates } from "../asked-slates.ts";
import { type EntryContext, toEntryFacts, toHistoryEntry } from "../history-entry.ts";
import { type ChangesAnswer, type ChangesQuery, LATEST, type RecordChangeAnswer } from "./schema.ts";

/** What was recorded behind a cursor, a page of it, all of one moment: ask within `snapshot`. */
export async function answerChanges(db: Db, query: ChangesQuery): Promise<Outcome<ChangesAnswer>> {
  const slates = await askedSlates(db, { studio: query.studio });
  if ("status" in slates) return slates;
  if (query.after !== undefined) {
    const end = await findRecordEnd(db);
    if (query.after === LATEST) return { data: [], next: null, cursor: formatRecordCursor(end) };
    if (query.after.revisionId > end.revisionId) return PLACE_LOST;
  }
  const { region = null, type: types = null, kind = null, last, limit } = query;
  const after = last === undefined ? (query.after ?? RECORD_START) : await findRecordPlace(db, { beforeLast: last });
  const filter = { region, types, kind, studioId: slates[0]?.id ?? null };
  const { changes, cursor, isMore } = await listRecordChanges(db, { filter, after, limit });
  const place = formatRecordCursor(cursor);
  return { data: await describe(db, changes), next: isMore ? place : null, cursor: place };
}

/** Of a record that was put back to an earlier day, or of another: who follows it would wait for ever, and miss what comes. */
const PLACE_LOST: Problem = {
  status: 400,
  title: "The query cannot be answered",
  errors: [
    {
      detail:
        "The record ends before this cursor: it is another, or was put back to an earlier day. Begin anew, without it",
      pointer: "#/after",
    },
  ],
};

async function describe(db: Db, changes: readonly RecordChange[]): Promise<RecordChangeAnswer[]> {
  const releaseIds = [...new Set(changes.flatMap(({ releaseId }) => releaseId ?? []))];
  const lines = await readHistoryLines(db, releaseIds);
  const dateChangeIds = [...new Set(changes.map(({ dateChangeId }) => dateChangeId))];
  const sources = Map.groupBy(await listChangeSources(db, { dateChangeIds }), ({ dateChangeId }) => dateChangeId);
  const announcementIds = [...new Set(changes.map(({ announcement }) => announcement.id))];
  const speakers = await listAnnouncementStudios(db, { announcementIds });
  const studios = Map.groupBy(speakers, ({ announcementId }) => announcementId);
  return changes.map((change) => {
    const { announcement, dateChangeId } = change;
    const context = { studios: studios.get(announcement.id) ?? [], sources: sources.get(dateChangeId) ?? [] };
    return toRecordChange(change, lines.get(dateChangeId), context);
  });
}

function toRecordChange(
  change: RecordChange,
  line: HistoryLine<RecordedEntry> | undefined,
  { studios, sources }: { studios: readonly AnnouncementStudioRow[]; sources: readonly ChangeSource[] },
): RecordChangeAnswer {
  const { dateChangeId: id, action, recordedAt, editReason, isInHistory, film, announcement } = change;
  const spoken = { ...announcement, studios: studios.map(({ name }) => name) };
  const context: EntryContext = { ...change, announcement: spoken, sources };
  const record = { id, cursor: formatRecordCursor(change.cursor), change: action, recordedAt, editReason };
  const entry = line
    ? toHistoryEntry(line, context)
    : { ...toEntryFacts({ ...change, announcedOn: announcement.announcedOn }, context), ...NOTHING_DERIVED };
  return { ...record, retracted: !isInHistory, film, studioSlugs: studios.map(({ slug }) => slug), ...entry };
}

const NOTHING_DERIVED = {
  previous: null,
  kind: null,
  shiftDays: null,
  direction: null,
  replacedBy: null,
  knownBy: null,
  inForceUntil: null,
} as const;
