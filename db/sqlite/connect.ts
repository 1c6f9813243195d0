import Sqlite from "better-sqlite3";
import { type AppliedMigration, MIGRATIONS_TABLE } from "../migrations.ts";
import { codeOf, DatabaseUnavailable } from "../unavailable.ts";

export type Connection = InstanceType<typeof Sqlite>;

/** How long SQLite itself waits for another program, standing still; for the lock on writes the app does not (`beginWriting`). */
export const BUSY_TIMEOUT = "busy_timeout = 5000";

/**
 * Opens a file for reading and writing; creates it only where `create` says so. What SQLite puts aside meanwhile is in
 * memory, or in files where `putsAsideInFiles` says so, for a process that is to stay small whatever it writes.
 */
export function connect(
  path: string,
  { create, putsAsideInFiles = false }: { create: boolean; putsAsideInFiles?: boolean },
): Connection {
  // WAL lets readers go on during a write. FULL, because this build falls back to NORMAL once WAL is on, which may lose
  // acknowledged commits at a power cut. MEMORY, because a statement that inserts several rows keeps what it would take
  // to undo them, for which SQLite otherwise makes a file each time.
  return withPragmas(new Sqlite(path, { fileMustExist: !create }), [
    BUSY_TIMEOUT,
    "journal_mode = WAL",
    "synchronous = FULL",
    `temp_store = ${putsAsideInFiles ? "FILE" : "MEMORY"}`,
    "foreign_keys = ON",
  ]);
}

/** Opens a file for reading only: SQLite itself refuses a write. */
export function connectToRead(path: string): Connection {
  return withPragmas(new Sqlite(path, { readonly: true, fileMustExist: true }), [BUSY_TIMEOUT]);
}

/**
 * The same, to answer readers: it keeps up to 64 MB of the file. With the 16 that this build keeps otherwise, a month of
 * the past took a sixth longer on a record of 2.6 GB.
 */
export function connectForReaders(path: string): Connection {
  return withPragmas(connectToRead(path), ["cache_size = -65536"]);
}

/** The first pragma that reads the file finds out whether it is a database. */
function withPragmas(connection: Connection, pragmas: readonly string[]): Connection {
  try {
    for (const pragma of pragmas) connection.pragma(pragma);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** What the file says has been applied to it; nothing, where it has no such table. */
export function appliedMigrations(connection: Connection): AppliedMigration[] {
  const table = connection.prepare("select 1 from sqlite_schema where name = ?").get(MIGRATIONS_TABLE);
  return table
    ? connection
        .prepare<[], AppliedMigration>(`select hash, created_at as "when" from ${MIGRATIONS_TABLE} order by id`)
        .all()
    : [];
}

const REASONS: readonly (readonly [codes: RegExp, reason: string])[] = [
  [/^SQLITE_NOTADB/, "is not a database. Move it away, or name another file in DATABASE_URL"],
  [/^SQLITE_CORRUPT/, 'is damaged. Restore a backup with "npm run db:restore"'],
  [/^SQLITE_(BUSY|LOCKED)/, "is being written by another program. Try again when that one is done"],
  [/^SQLITE_FULL|^ENOSPC/, "cannot grow: the disk is full"],
  [/^SQLITE_(READONLY|PERM)|^(EACCES|EPERM|EROFS)/, "cannot be written. Check the rights on it and on its folder"],
  [/^SQLITE_(CANTOPEN|IOERR)/, "cannot be opened. Check that it is there, and the rights on it and on its folder"],
  [/^(ENOTDIR|EEXIST|ENOENT)/, "cannot be made: its folder is not a folder that files can be put into"],
];

/** Runs what opens or upgrades a file, and says in words what SQLite or the file system answered by code. */
export function inWords<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    const reason = REASONS.find(([codes]) => code && codes.test(code))?.[1];
    if (!reason) throw error;
    throw new DatabaseUnavailable(`The file ${path} ${reason}`, { cause: error });
  }
}
