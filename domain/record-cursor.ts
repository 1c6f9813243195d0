/** A place in the record's own order: behind an edit, or behind one of the lines that an edit touched. */
export interface RecordCursor {
  readonly revisionId: number;
  /** The date change behind which to go on; null where the edit is told whole. */
  readonly dateChangeId: number | null;
}

/** Before the first edit. */
export const RECORD_START: RecordCursor = { revisionId: 0, dateChangeId: null };

const CURSOR = /^(\d{1,15})(?:-(\d{1,15}))?$/;

/** The cursor as an address bears it: `731`, or `731-12` within an edit that touched several lines. */
export function formatRecordCursor({ revisionId, dateChangeId }: RecordCursor): string {
  return dateChangeId === null ? String(revisionId) : `${revisionId}-${dateChangeId}`;
}

/** Reads `formatRecordCursor`'s text; undefined for any other. */
export function parseRecordCursor(text: string): RecordCursor | undefined {
  const [, revisionId, dateChangeId] = CURSOR.exec(text) ?? [];
  if (revisionId === undefined) return undefined;
  return { revisionId: Number(revisionId), dateChangeId: dateChangeId === undefined ? null : Number(dateChangeId) };
}
