import type { Database } from "./db.ts";
import { type DatabaseAddress, DEFAULT_DATABASE_URL, parseDatabaseUrl } from "./database-url.ts";
import { keepingStats } from "./keeping-stats.ts";
import { openPostgres } from "./postgres/open.ts";
import { openSqlite, type SqliteOptions } from "./sqlite/open.ts";
import { DatabaseUnavailable } from "./unavailable.ts";

/** Where `DATABASE_URL` says the database is. Throws `DatabaseUnavailable` where it says nothing that can be read. */
export function databaseAddress(url = process.env["DATABASE_URL"]): DatabaseAddress {
  const address = parseDatabaseUrl(url || DEFAULT_DATABASE_URL);
  if (!address.ok) throw new DatabaseUnavailable(address.problem);
  return address.value;
}

/** Opens a database that is there and up to date. Throws `DatabaseUnavailable`, with what to do, where it is not. */
export async function openDatabase(
  address: DatabaseAddress = databaseAddress(),
  options: SqliteOptions = {},
): Promise<Database> {
  return keepingStats(
    address.engine === "sqlite" ? openSqlite(address.path, options) : await openPostgres(address.url, address.shown),
  );
}
