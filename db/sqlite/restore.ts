import { constants, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import type { BackedUp, Restored } from "../backed-up.ts";
import { makeDurable, syncFolderOf } from "../durable.ts";
import { codeOf, DatabaseUnavailable } from "../unavailable.ts";
import { checkCopy, removeDatabase } from "./check-copy.ts";
import { appliedMigrations, connectToRead, inWords } from "./connect.ts";
import { migrateSqlite } from "./migrate.ts";

/**
 * Puts a backup in the place of a database that no program has open, and keeps that one beside it. The backup is copied,
 * checked and brought up to this version first, so that a failure at any point leaves the database as it was. `now` is
 * an ISO instant. Throws `DatabaseUnavailable`.
 */
export function restoreSqlite(backup: string, path: string, now: string): Restored {
  const restoring = `${path}.restoring`;
  removeDatabase(restoring);
  try {
    const counted = inWords(path, () => prepare(backup, restoring));
    const replaced = existsSync(path) ? `${path}.replaced-${now.replaceAll(/[:.]/g, "-")}` : null;
    if (replaced !== null) setAside(path, replaced);
    renameSync(restoring, path);
    syncFolderOf(path);
    return { ...counted, replaced };
  } finally {
    removeDatabase(restoring);
  }
}

function prepare(backup: string, restoring: string): BackedUp {
  assertIsBackup(backup);
  mkdirSync(dirname(restoring), { recursive: true });
  copyFileSync(backup, restoring, constants.COPYFILE_FICLONE);
  migrateSqlite(restoring);
  const counted = checkCopy(restoring);
  makeDurable(restoring);
  return counted;
}

/** Before the copy is migrated: a file that is empty, or another program's, must not become a new database of ours. */
function assertIsBackup(backup: string): void {
  if (!existsSync(backup)) throw new DatabaseUnavailable(`There is no backup ${backup}`);
  if ((statSync(`${backup}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
    throw new DatabaseUnavailable(
      `${backup} is a database in use, with a log beside it: back it up with "npm run db:backup"`,
    );
  const applied = inWords(backup, () => {
    const connection = connectToRead(backup);
    try {
      return appliedMigrations(connection);
    } finally {
      connection.close();
    }
  });
  if (applied.length === 0) throw new DatabaseUnavailable(`${backup} is no backup of Slateline's`);
}

/** Gives the database its second name before it loses the first, so that at no moment there is none. */
function setAside(path: string, replaced: string): void {
  assertUnused(path);
  linkSync(path, replaced);
  for (const suffix of ["-wal", "-shm"]) if (existsSync(path + suffix)) renameSync(path + suffix, replaced + suffix);
}

/**
 * Leaving WAL takes the database for itself, and SQLite refuses that while another connection is open. What cannot be
 * read at all is replaced without asking: that is what backups are for.
 */
function assertUnused(path: string): void {
  try {
    const connection = new Sqlite(path, { fileMustExist: true, timeout: 0 });
    try {
      connection.pragma("journal_mode = DELETE");
    } finally {
      connection.close();
    }
  } catch (error) {
    const code = codeOf(error) ?? "";
    if (/^SQLITE_(BUSY|LOCKED)/.test(code))
      throw new DatabaseUnavailable(`The database ${path} is open in another program: stop the server first`, {
        cause: error,
      });
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(code)) throw error;
  }
}
