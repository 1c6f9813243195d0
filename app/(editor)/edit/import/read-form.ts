import type { BatchFile } from "#db/import/import-batch.ts";
import { readImportText } from "#db/import/read-files.ts";
import { readTable } from "#db/import/read-table.ts";
import {
  COLUMN_NAMES,
  type ColumnMapping,
  matchColumns,
  NEEDED_COLUMNS,
  type Table,
} from "#domain/csv-import/columns.ts";
import type { ReadFile } from "./import-answer.ts";
import type { ImportForm } from "./schema.ts";

type SentFile = ImportForm["files"][number];

/** A file of the form, and what of it can be imported: nothing, while a table lacks a column. */
export interface FormFile {
  readonly read: ReadFile;
  readonly batch: BatchFile | null;
}

/** Reads a file as what it looks like: one of our formats where it begins as JSON does, else a table. */
export function readFormFile({ name, text, mapping }: SentFile): FormFile {
  if (/^\uFEFF?\s*[[{]/.test(text)) {
    const read = { name, problem: null, headers: null, mapping: null };
    return { read, batch: { file: name, content: readImportText(text) } };
  }
  const table = readTable(text);
  if (!table.ok) return { read: { name, problem: table.problem, headers: null, mapping: null }, batch: null };
  return readMapped(name, table.value, fitting(mapping, table.value) ?? matchColumns(table.value.headers));
}

function readMapped(name: string, table: Table, mapping: ColumnMapping): FormFile {
  const missing = NEEDED_COLUMNS.filter((column) => mapping[column] === null).map((column) => COLUMN_NAMES[column]);
  const problem = missing.length > 0 ? `Choose the column that has: ${missing.join(", ")}.` : null;
  const read = { name, problem, headers: table.headers, mapping };
  return { read, batch: problem === null ? { file: name, table, mapping } : null };
}

/** The mapping, if all its columns are the table's. */
function fitting(mapping: ColumnMapping | null, { headers }: Table): ColumnMapping | null {
  const isFitting = mapping && Object.values(mapping).every((place) => place === null || place < headers.length);
  return isFitting ? mapping : null;
}
