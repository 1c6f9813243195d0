import * as z from "zod";
import { RECORD_TABLES } from "./record-tables.ts";

export const DUMP_FORMAT = "slateline/dump@1";
export const MANIFEST_FILE = "manifest.json";
export const SQLITE_FILE = "slateline.db";

const fileSchema = z.object({
  /** Within the dump's folder. */
  path: z.string().regex(/^[a-z/]+\.(jsonl|csv|db)$/i),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a dump says of itself. */
export const manifestSchema = z.object({
  format: z.literal(DUMP_FORMAT),
  /** An ISO instant. */
  createdAt: z.string(),
  licence: z.literal("CC0-1.0"),
  /** The id of the last revision in it: what was recorded since is told by `/api/v1/changes?after=…`. */
  cursor: z.string(),
  tables: z.array(z.object({ name: z.enum(RECORD_TABLES), rows: z.int(), columns: z.array(z.string()) })),
  files: z.array(fileSchema),
});

export type Manifest = z.output<typeof manifestSchema>;
export type DumpFile = z.output<typeof fileSchema>;

/** The path of a table's rows as JSON Lines. */
export function jsonLinesFile(table: string): string {
  return `jsonl/${table}.jsonl`;
}

/** The path of a table's rows as CSV. */
export function csvFile(table: string): string {
  return `csv/${table}.csv`;
}
