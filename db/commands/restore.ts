/** `npm run db:restore -- FILE`: puts a backup in the place of the database, with the server stopped. */
import { parseArgs } from "node:util";
import { counted } from "#domain/number-words.ts";
import { restoreDatabase } from "#db/backup.ts";
import { databaseAddress } from "#db/open.ts";
import { now } from "./clock.ts";
import { Refusal, runCommand } from "./run-command.ts";

const USAGE = "Usage: npm run db:restore -- FILE";

await runCommand(USAGE, async () => {
  const [file, ...others] = parseArgs({ allowPositionals: true }).positionals;
  if (file === undefined || others.length > 0) throw new Refusal(USAGE);
  const { films, dateChanges, replaced } = await restoreDatabase(databaseAddress(), file, now());
  const what = `${counted(films, "film")} and ${counted(dateChanges, "date change")}`;
  console.log(`Restored ${what} from ${file}`);
  if (replaced !== null) console.log(`The database it replaced is now ${replaced}`);
  return 0;
});
