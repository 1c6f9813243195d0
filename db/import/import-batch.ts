import { createHash } from "node:crypto";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { ColumnMapping, Table } from "#domain/csv-import/columns.ts";
import { counted } from "#domain/number-words.ts";
import type { Database, WriteDb } from "../db.ts";
import { type Changeset, recordChangeset } from "../mutations/record-changeset.ts";
import { listRecordedMoves, type RecordedMove } from "../queries/list-recorded-moves.ts";
import { keepIf } from "../rehearse.ts";
import { type BatchLine, keyOfLine } from "./batch-line.ts";
import { linesOfFile } from "./file-lines.ts";
import { importContents } from "./import-contents.ts";
import { importTable } from "./import-table.ts";
import type { FileContent } from "./read-files.ts";
import { savedIn } from "./saving.ts";

/** A file of a batch, under a name that no other of it has. */
export type BatchFile =
  | { readonly file: string; readonly content: FileContent }
  | { readonly file: string; readonly table: Table; readonly mapping: ColumnMapping };

export interface Batch {
  readonly files: readonly BatchFile[];
  /** Names in tables that are to be put on record as films where none is called so. */
  readonly newFilms: readonly string[];
  readonly today: CalendarDate;
}

export interface BatchFacts {
  readonly by: string;
  /** An ISO instant. */
  readonly recordedAt: string;
  /** The fingerprint of the preview that the editor agreed to; null for a preview. */
  readonly agreed: string | null;
}

export interface BatchOutcome {
  readonly files: readonly { readonly file: string; readonly lines: readonly BatchLine[] }[];
  /** Names this outcome: the same files against a record that has changed where they touch it have another. */
  readonly fingerprint: string;
  /** The save; null where nothing was written. */
  readonly changesetId: number | null;
}

/**
 * Imports files and tables as one save that can be undone whole, or tells what that would do. It is written only where
 * it would do what the preview with the fingerprint `agreed` showed; else nothing is, and the answer is a new preview.
 */
export function importBatch(db: Database, batch: Batch, { by, recordedAt, agreed }: BatchFacts): Promise<BatchOutcome> {
  const facts = { by, recordedAt, kind: "import", reason: reasonOf(batch) } as const;
  return keepIf(db, (writeDb) =>
    recordChangeset(writeDb, facts, async (changeset) => {
      const files = await importFiles(writeDb, changeset, batch);
      const fingerprint = fingerprintOf(files);
      const isNews = files.some(({ lines }) => lines.some(({ status }) => status === "added"));
      const keep = isNews && agreed === fingerprint;
      return { keep, answer: { files, fingerprint, changesetId: keep ? changeset.id : null } };
    }),
  );
}

async function importFiles(db: WriteDb, changeset: Changeset, { files, newFilms, today }: Batch) {
  const recorded: number[] = [];
  const watched: Changeset = {
    ...changeset,
    revise(revision) {
      if (revision.subject === "date_change") recorded.push(revision.subjectId);
      changeset.revise(revision);
    },
  };
  const save = savedIn(watched);
  const contents = files.flatMap((file) => ("content" in file ? [{ ...file, save }] : []));
  const outcomes = await importContents(db, contents);
  const told = [];
  for (const given of files) {
    const outcome = outcomes.get(given.file);
    if ("table" in given)
      told.push({
        file: given.file,
        lines: await importTable(db, watched, { ...given, newFilms: new Set(newFilms), today }),
      });
    else if (outcome) told.push({ file: given.file, lines: linesOfFile(given.content, outcome) });
  }
  return withMoves(told, await listRecordedMoves(db, { ids: recorded }));
}

/** Beside every line that is new, what it does to its release's history. */
function withMoves(files: BatchOutcome["files"], moves: readonly RecordedMove[]): BatchOutcome["files"] {
  const byKey = new Map(moves.map((move) => [keyOfLine(move), move]));
  return files.map(({ file, lines }) => ({
    file,
    lines: lines.map((line) => {
      const move = line.status === "added" && line.key !== null ? byKey.get(line.key) : undefined;
      return move ? { ...line, detail: sayMove(move) } : line;
    }),
  }));
}

function sayMove({ kind, shiftDays }: RecordedMove): string | null {
  if (kind === null || shiftDays === null || shiftDays === 0) return kind;
  return `${kind}, ${counted(Math.abs(shiftDays), "day")} ${shiftDays > 0 ? "later" : "earlier"}`;
}

function fingerprintOf(files: BatchOutcome["files"]): string {
  return createHash("sha256").update(JSON.stringify(files)).digest("base64url");
}

function reasonOf({ files }: Batch): string {
  const [first] = files;
  const others = files.length > 1 ? ` and ${counted(files.length - 1, "more file")}` : "";
  return `Imported from ${(first?.file ?? "nothing").slice(0, 200)}${others}`;
}
