/** `npm run db:verify`: derives anew whatever the record derives, and names each difference. */
import { parseArgs } from "node:util";
import { counted } from "#domain/number-words.ts";
import { keepStats } from "#db/mutations/keep-stats.ts";
import { databaseAddress, openDatabase } from "#db/open.ts";
import { verifySqliteFile } from "#db/sqlite/verify-file.ts";
import { type Difference, formatDifference } from "#db/verify/difference.ts";
import { verifyRecord } from "#db/verify/verify-record.ts";
import { runCommand } from "./run-command.ts";

await runCommand("Usage: npm run db:verify", async () => {
  parseArgs();
  const address = databaseAddress();
  let differences = 0;
  const onDifference = (difference: Difference): void => {
    differences += 1;
    console.error(formatDifference(difference));
  };
  const db = await openDatabase(address);
  try {
    if (address.engine === "sqlite") verifySqliteFile(address.path, onDifference);
    await keepStats(db);
    const { releases, dateChanges } = await verifyRecord(db, onDifference);
    const what = `${counted(releases, "release")}, ${counted(dateChanges, "date change")}`;
    const result = differences === 0 ? "no difference" : counted(differences, "difference");
    console.log(`Verified ${what}: ${result}`);
    return differences === 0 ? 0 : 1;
  } finally {
    await db.close();
  }
});
