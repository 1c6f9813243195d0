/** `npm run db:migrate`: creates the database, or brings it up to this version. */
import { databaseAddress } from "#db/open.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { DatabaseUnavailable } from "#db/unavailable.ts";

try {
  const address = databaseAddress();
  const { created, applied } = await migrateDatabase(address);
  if (created) console.log(`Created ${address.shown}`);
  else if (applied.length === 0) console.log("Up to date");
  else for (const name of applied) console.log(`Applied ${name}`);
} catch (error) {
  if (!(error instanceof DatabaseUnavailable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
