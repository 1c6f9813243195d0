import { migrateDatabase } from "#db/migrate.ts";
import { databaseAddress } from "#db/open.ts";

/** Creates or upgrades the database, and says so only if there was something to do. */
export async function prepareDatabase(): Promise<void> {
  const address = databaseAddress();
  const { created, applied } = await migrateDatabase(address);
  if (created) console.log(`Created the database ${address.shown}`);
  else if (applied.length > 0) console.log(`Upgraded the database ${address.shown}: ${applied.join(", ")}`);
}
