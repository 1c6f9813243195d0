import type { BatchLine, LineStatus } from "#db/import/batch-line.ts";
import type { ColumnMapping } from "#domain/csv-import/columns.ts";
import type { Refusal } from "../../session.ts";

/** A file as it was read, or why it was not; a table with its columns. */
export interface ReadFile {
  readonly name: string;
  readonly problem: string | null;
  readonly headers: readonly string[] | null;
  readonly mapping: ColumnMapping | null;
}

export interface PreviewedFile {
  readonly file: string;
  readonly counts: Readonly<Record<LineStatus, number>>;
  /** The gravest first; those on record already are counted alone. */
  readonly lines: readonly BatchLine[];
}

/** What an import would do, or has done. */
export interface ImportPreview {
  readonly read: readonly ReadFile[];
  readonly files: readonly PreviewedFile[];
  readonly fingerprint: string;
  readonly changesetId: number | null;
}

export type ImportAnswer = ImportPreview | { readonly problem: string } | Refusal;
