import type { DatabaseAddress } from "./database-url.ts";
import type { MigrationReport } from "./migrations.ts";
import { migratePostgres } from "./postgres/migrate.ts";
import { migrateSqlite } from "./sqlite/migrate.ts";

/** Creates the database or brings it up to this version. Throws `DatabaseUnavailable` where it cannot. */
export async function migrateDatabase(address: DatabaseAddress): Promise<MigrationReport> {
  return address.engine === "sqlite" ? migrateSqlite(address.path) : migratePostgres(address.url, address.shown);
}
