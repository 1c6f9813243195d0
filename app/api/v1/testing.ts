import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NextRequest } from "next/server";
import type { Database } from "#db/db.ts";
import { importFiles } from "#db/import/import-files.ts";
import { findFiles } from "#db/import/read-files.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";
import { openSqlite } from "#db/sqlite/open.ts";

/** What a `route.ts` answers by. */
export type Handler = (request: NextRequest, context: { params: Promise<object | undefined> }) => Promise<Response>;

/** Puts the shipped histories, which the examples of the reference are about, where the routes look for their database. */
export async function serveShipped({ beforeOpen = () => undefined }: { beforeOpen?: () => void } = {}): Promise<{
  readonly db: Database;
  /** Of its SQLite file. */
  readonly path: string;
  readonly close: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), "slateline-api-"));
  const path = join(folder, "shipped.db");
  migrateSqlite(path);
  beforeOpen();
  const db = openSqlite(path);
  const files = await findFiles(["db/data"]);
  if (!files.ok) throw new Error(files.problem);
  const nothing = () => undefined;
  const now = () => "2026-11-25T12:00:00.000Z";
  await importFiles(db, { files: files.value, now, onBegin: nothing, onFile: nothing });
  globalThis.slatelineDatabase = Promise.resolve(db);
  const close = async () => {
    globalThis.slatelineDatabase = undefined;
    await db.close();
    rmSync(folder, { recursive: true });
  };
  return { db, path, close };
}
