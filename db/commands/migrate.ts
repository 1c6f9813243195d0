/** `npm run db:migrate`: creates the database, or brings it up to this version. */
import { migrateDatabase } from "#db/migrate.ts";
import { databaseAddress } from "#db/open.ts";
import { runCommand } from "./run-command.ts";

await runCommand("Usage: npm run db:migrate", async () => {
  const address = databaseAddress();
  const { created, applied } = await migrateDatabase(address);
  if (created) console.log(`Created ${address.shown}`);
  else if (applied.length === 0) console.log("Up to date");
  else for (const name of applied) console.log(`Applied ${name}`);
  return 0;
});
