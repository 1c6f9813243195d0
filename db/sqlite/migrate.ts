import { mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type Migration,
  MIGRATIONS_TABLE,
  type MigrationReport,
  pendingMigrations,
  readMigrations,
} from "../migrations.ts";
import { DatabaseUnavailable } from "../unavailable.ts";
import { appliedMigrations, connect, type Connection, inWords } from "./connect.ts";

export const FOLDER = join(import.meta.dirname, "migrations");

/**
 * Brings a database file up to this version, and makes it (and its folder) where there is none. All pending migrations
 * or none: a failure leaves the file as it was. Throws `DatabaseUnavailable` with the reason in words.
 */
export function migrateSqlite(
  path: string,
  migrations: readonly Migration[] = readMigrations(FOLDER),
): MigrationReport {
  return inWords(path, () => {
    makeFolder(dirname(path));
    const connection = connect(path, { create: true });
    try {
      return applyAll(connection, path, migrations);
    } finally {
      connection.close();
    }
  });
}

/** Not `recursive: true`, which never returns where a file system lets nobody make a folder (/proc). */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another program may have made it at this moment.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Not drizzle's `migrate`: its transaction takes the lock late, so two processes that start together both apply, and it
 * has committed before foreign keys can be checked. They are off meanwhile, because a table's rebuild drops the old
 * one, which would take its children's rows with it; inside the transaction the pragma would do nothing.
 */
function applyAll(connection: Connection, path: string, migrations: readonly Migration[]): MigrationReport {
  connection.pragma("foreign_keys = OFF");
  const upgrade = connection.transaction((): MigrationReport => {
    const created = isEmpty(connection);
    const applied = appliedMigrations(connection);
    if (!created && applied.length === 0)
      throw new DatabaseUnavailable(`The file ${path} is a database of another program. Name another in DATABASE_URL`);
    const pending = pendingMigrations(migrations, applied, path);
    for (const migration of pending) apply(connection, migration);
    // It reads the whole file: 5 s of a million date changes, which no start has to wait for that upgrades nothing.
    if (pending.length > 0) assertForeignKeys(connection, path);
    return { created, applied: pending.map((migration) => migration.name) };
  });
  return upgrade.immediate();
}

function isEmpty(connection: Connection): boolean {
  return connection.prepare("select 1 from sqlite_schema limit 1").get() === undefined;
}

function apply(connection: Connection, migration: Migration): void {
  connection.exec(
    `create table if not exists ${MIGRATIONS_TABLE} (id integer primary key, hash text not null, created_at integer not null) strict`,
  );
  for (const statement of migration.statements) connection.exec(statement);
  connection
    .prepare(`insert into ${MIGRATIONS_TABLE} (hash, created_at) values (?, ?)`)
    .run(migration.hash, migration.when);
}

function assertForeignKeys(connection: Connection, path: string): void {
  const orphans = connection.pragma("foreign_key_check") as readonly { readonly table: string }[];
  const [first] = orphans;
  if (!first) return;
  throw new DatabaseUnavailable(
    `The database ${path} was left as it was: the upgrade would have orphaned ${orphans.length} rows, the first in ${first.table}`,
  );
}
