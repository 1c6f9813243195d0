import type { BackedUp, Restored } from "./backed-up.ts";
import type { DatabaseAddress } from "./database-url.ts";
import { deriveWhatIsNew } from "./migrate.ts";
import { backUpPostgres } from "./postgres/backup.ts";
import { restorePostgres } from "./postgres/restore.ts";
import { backUpSqlite } from "./sqlite/backup.ts";
import { restoreSqlite } from "./sqlite/restore.ts";

/** Copies the database, also while it is in use, into a file, and checks the copy. Throws `DatabaseUnavailable`. */
export async function backUpDatabase(address: DatabaseAddress, file: string): Promise<BackedUp> {
  return address.engine === "sqlite" ? backUpSqlite(address.path, file) : backUpPostgres(address, file);
}

/** Puts a backup in the place of the database. `now` is an ISO instant. Throws `DatabaseUnavailable`. */
export async function restoreDatabase(address: DatabaseAddress, file: string, now: string): Promise<Restored> {
  const sqlite = address.engine === "sqlite";
  const restored = await (sqlite ? restoreSqlite(file, address.path, now) : restorePostgres(address, file, now));
  await deriveWhatIsNew(address, { isMigrated: true });
  return restored;
}
