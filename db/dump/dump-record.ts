import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database, Db } from "../db.ts";
import { findRecordEnd } from "../queries/list-record-changes.ts";
import { migrateSqlite } from "../sqlite/migrate.ts";
import { openSqlite } from "../sqlite/open.ts";
import { describeFile, FileWriter } from "./file-writer.ts";
import { importDump } from "./import-dump.ts";
import { csvFile, DUMP_FORMAT, jsonLinesFile, type Manifest, MANIFEST_FILE, SQLITE_FILE } from "./manifest.ts";
import { columnsOf, readRows, RECORD_TABLES, type RecordRow, type RecordTable } from "./record-tables.ts";

/**
 * Writes the whole record as it stands at one moment into an empty folder: each table as JSON Lines and as CSV, all of
 * them as a SQLite file that a Slateline can be run on, and the manifest, last: without one a folder is no dump. A page
 * of the record is in memory at a time, and the database is free between pages.
 */
export async function dumpRecord(
  db: Database,
  folder: string,
  { createdAt }: { createdAt: string },
): Promise<Manifest> {
  await Promise.all(["jsonl", "csv"].map((kind) => mkdir(join(folder, kind), { recursive: true })));
  const texts = await db.snapshot((moment) => writeTexts(moment, folder, createdAt));
  await writeManifest(folder, texts);
  const whole = { ...texts, files: [...texts.files, await writeSqlite(folder)] };
  await writeManifest(folder, whole);
  return whole;
}

async function writeTexts(db: Db, folder: string, createdAt: string): Promise<Manifest> {
  const [tables, files]: [Manifest["tables"], Manifest["files"]] = [[], []];
  for (const name of RECORD_TABLES) {
    const written = await writeTable(db, folder, name);
    tables.push({ name, rows: written.rows, columns: [...written.columns] });
    files.push(...written.files);
  }
  const { revisionId } = await findRecordEnd(db);
  return { format: DUMP_FORMAT, createdAt, licence: "CC0-1.0", cursor: String(revisionId), tables, files };
}

async function writeTable(db: Db, folder: string, name: RecordTable) {
  const columns = columnsOf(db, name);
  const lines = await FileWriter.begin(folder, jsonLinesFile(name));
  const table = await FileWriter.begin(folder, csvFile(name));
  await table.write(csvLine(columns));
  let rows = 0;
  for await (const page of readRows(db, name)) {
    await lines.write(page.map(jsonLine).join(""));
    await table.write(page.map((row) => csvLine(columns.map((column) => csvValue(row, column)))).join(""));
    rows += page.length;
  }
  return { rows, columns, files: [await lines.end(), await table.end()] };
}

/** What some programs take for the end of a line stands in it escaped, as JSON may have any character. */
function jsonLine(row: RecordRow): string {
  const line = JSON.stringify(row)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);
  return `${line}\n`;
}

/** NULL is an empty field; what is no text or number is JSON. */
function csvValue(row: RecordRow, column: string): string {
  const value = row[column];
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** RFC 4180: a field with a comma, a quotation mark or a line break in quotation marks, lines ended by CRLF. */
function csvLine(fields: readonly string[]): string {
  const quoted = fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field));
  return `${quoted.join(",")}\r\n`;
}

/** Made of the dump itself, as anyone would read it. */
async function writeSqlite(folder: string) {
  const path = join(folder, SQLITE_FILE);
  migrateSqlite(path);
  const copy = openSqlite(path, { isSmall: true });
  try {
    const read = await importDump(copy, folder);
    if (!read.ok) throw new Error(read.problem);
  } finally {
    await copy.close();
  }
  return describeFile(folder, SQLITE_FILE);
}

function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  return writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}
