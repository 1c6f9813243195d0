import type { DatabaseAddress } from "./database-url.ts";
import type { MigrationReport } from "./migrations.ts";
import { fillSearchIndex } from "./mutations/fill-search-index.ts";
import { keepStats } from "./mutations/keep-stats.ts";
import { openDatabase } from "./open.ts";
import { migratePostgres } from "./postgres/migrate.ts";
import { migrateSqlite } from "./sqlite/migrate.ts";

/**
 * Creates the database or brings it up to this version, and its counts up to its end, which a process that was killed may
 * have left behind. Throws `DatabaseUnavailable` where it cannot.
 */
export async function migrateDatabase(address: DatabaseAddress): Promise<MigrationReport> {
  const sqlite = address.engine === "sqlite";
  const report = await (sqlite ? migrateSqlite(address.path) : migratePostgres(address.url, address.shown));
  if (!report.created) await deriveWhatIsNew(address, { isMigrated: report.applied.length > 0 });
  return report;
}

/** What a migration cannot derive, because the code that does is not SQL. */
export async function deriveWhatIsNew(
  address: DatabaseAddress,
  { isMigrated }: { isMigrated: boolean },
): Promise<void> {
  const db = await openDatabase(address);
  try {
    if (isMigrated) await fillSearchIndex(db);
    await keepStats(db);
  } finally {
    await db.close();
  }
}
