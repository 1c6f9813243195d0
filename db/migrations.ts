import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { DatabaseUnavailable } from "./unavailable.ts";

/** One step of the schema, as drizzle-kit wrote it and somebody looked it over. */
export interface Migration {
  readonly name: string;
  readonly when: number;
  readonly hash: string;
  readonly statements: readonly string[];
}

/** What was done: nothing, where `applied` is empty. */
export interface MigrationReport {
  readonly created: boolean;
  readonly applied: readonly string[];
}

/** A row of drizzle's own table of what has been applied. */
export interface AppliedMigration {
  readonly hash: string;
  /** The journal's `when` of the migration. */
  readonly when: number;
}

/** The journal beside the migrations, which drizzle-kit keeps. */
export interface Journal {
  readonly entries: readonly { readonly tag: string; readonly when: number }[];
}

/** Drizzle's table, in the schema of the tables themselves, so that one dump has both. */
export const MIGRATIONS_TABLE = "__drizzle_migrations";

/** The migrations of a folder in order. */
export function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")) as Journal;
  return readMigrationFiles({ migrationsFolder: folder }).map((file, index) => ({
    name: journal.entries[index]?.tag ?? String(file.folderMillis),
    when: file.folderMillis,
    hash: file.hash,
    statements: file.sql,
  }));
}

/**
 * What is still to be applied. Throws `DatabaseUnavailable` where the database bears a migration that this version has
 * not: a newer version made it, or a merged migration was edited, and to go on would be to guess.
 */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
  shown: string,
): Migration[] {
  const hashes = new Set(known.map((migration) => migration.hash));
  if (applied.some((row) => !hashes.has(row.hash))) throw newerDatabase(shown);
  const done = new Set(applied.map((row) => row.hash));
  return known.filter((migration) => !done.has(migration.hash));
}

/** Throws unless exactly the migrations of the journal have been applied. */
export function assertUpToDate(journal: Journal, applied: readonly AppliedMigration[], shown: string): void {
  const known = new Set(journal.entries.map((entry) => entry.when));
  if (applied.some((row) => !known.has(row.when))) throw newerDatabase(shown);
  if (applied.length < known.size)
    throw new DatabaseUnavailable(`The database ${shown} is older than this version: run "npm run db:migrate" first`);
}

function newerDatabase(shown: string): DatabaseUnavailable {
  return new DatabaseUnavailable(
    `The database ${shown} was made by a newer version of Slateline: upgrade the program, or restore a backup of its own time`,
  );
}
