import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { eq, getTableName, sql } from "drizzle-orm";
import { parsed, type Parsed, refused } from "#domain/parsed.ts";
import type { Database, NewRow, WriteDb } from "../db.ts";
import { fillSearchIndex } from "../mutations/fill-search-index.ts";
import { forgetStats, keepStats } from "../mutations/keep-stats.ts";
import { describeFile } from "./file-writer.ts";
import { jsonLinesFile, type Manifest, MANIFEST_FILE, manifestSchema } from "./manifest.ts";
import { RECORD_TABLES, type RecordRow, type RecordTable } from "./record-tables.ts";

const ROWS_TOGETHER = 500;

/**
 * Reads a dump into a database without a record: all of it or nothing, under the same ids. Refused where a record is
 * there already, or a file is not the one that the manifest speaks of. What the search needs is made anew, and what is
 * counted.
 */
export async function importDump(db: Database, folder: string): Promise<Parsed<Manifest>> {
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const changed = await findChangedFile(folder, manifest.value);
  if (changed !== undefined) return refused(`${changed} is not the file that the manifest speaks of`);
  const isEmpty = await db.tx(async (write) => {
    if (!(await hasNoRecord(write))) return false;
    for (const name of RECORD_TABLES) await readTable(write, folder, name);
    await restoreSuccessors(write, folder);
    await forgetStats(write);
    if (write.engine === "postgres") await raiseSequences(write);
    return true;
  });
  if (!isEmpty) return refused("There is a record in this database already: a dump is read into an empty one");
  await fillSearchIndex(db);
  await keepStats(db);
  return manifest;
}

async function readManifest(folder: string): Promise<Parsed<Manifest>> {
  const text = await readFile(join(folder, MANIFEST_FILE), "utf8").catch(() => undefined);
  if (text === undefined) return refused(`${folder} has no ${MANIFEST_FILE}: it is no dump, or not a whole one`);
  try {
    return parsed(manifestSchema.parse(JSON.parse(text)));
  } catch {
    return refused(`${MANIFEST_FILE} in ${folder} is not of a dump that this version reads`);
  }
}

/** Of the files that are read: a dump whose CSV was left behind can be read all the same. */
async function findChangedFile(folder: string, { files }: Manifest): Promise<string | undefined> {
  for (const path of RECORD_TABLES.map(jsonLinesFile)) {
    const said = files.find((file) => file.path === path);
    const found = await describeFile(folder, path).catch(() => undefined);
    if (!said || found?.sha256 !== said.sha256) return path;
  }
  return undefined;
}

async function hasNoRecord({ q, t }: WriteDb): Promise<boolean> {
  return (await q.select({ id: t.changesets.id }).from(t.changesets).limit(1)).length === 0;
}

async function readTable(db: WriteDb, folder: string, name: RecordTable): Promise<void> {
  for await (const rows of readPages(folder, name))
    await insertUnderIds(db, name, name === "films" ? rows.map(withoutSuccessor) : rows);
}

async function* readPages(folder: string, name: RecordTable): AsyncGenerator<RecordRow[]> {
  let rows: RecordRow[] = [];
  for await (const line of createInterface({ input: createReadStream(join(folder, jsonLinesFile(name))) })) {
    rows.push(JSON.parse(line) as RecordRow);
    if (rows.length < ROWS_TOGETHER) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** The constraints of the tables judge the rows. `insertAll` gives ids of its own on PostgreSQL. */
async function insertUnderIds(db: WriteDb, name: RecordTable, rows: readonly RecordRow[]): Promise<void> {
  if (db.engine === "sqlite") await db.insertAll(name, rows as unknown as NewRow<RecordTable>[]);
  else await db.q.insert(db.t[name]).values(rows as never);
}

/** A slot may have become a film of a later row, which is not there yet. */
function withoutSuccessor(film: RecordRow): RecordRow {
  return { ...film, becameFilmId: null, becameFilmOn: null };
}

async function restoreSuccessors({ q, t }: WriteDb, folder: string): Promise<void> {
  for await (const rows of readPages(folder, "films"))
    for (const row of rows as (typeof t.films.$inferSelect)[]) {
      const { id, becameFilmId, becameFilmOn } = row;
      if (becameFilmId !== null) await q.update(t.films).set({ becameFilmId, becameFilmOn }).where(eq(t.films.id, id));
    }
}

/** So that the next row gets an id that no row here has: SQLite sees to that itself. */
async function raiseSequences({ q, t }: WriteDb): Promise<void> {
  for (const name of RECORD_TABLES) {
    const table = t[name];
    if (!("id" in table)) continue;
    const sequence = sql`pg_get_serial_sequence(${getTableName(table)}, 'id')`;
    const last = sql`setval(${sequence}, coalesce(max(${table.id}), 1), max(${table.id}) is not null)`;
    await q.select({ last }).from(table);
  }
}
