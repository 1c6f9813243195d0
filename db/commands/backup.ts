/** `npm run db:backup -- FILE`: a checked copy of the database, made while it is in use. */
import { parseArgs } from "node:util";
import { counted } from "#domain/number-words.ts";
import { backUpDatabase } from "#db/backup.ts";
import { databaseAddress } from "#db/open.ts";
import { Refusal, runCommand } from "./run-command.ts";

const USAGE = "Usage: npm run db:backup -- FILE";

await runCommand(USAGE, async () => {
  const [file, ...others] = parseArgs({ allowPositionals: true }).positionals;
  if (file === undefined || others.length > 0) throw new Refusal(USAGE);
  const { films, dateChanges } = await backUpDatabase(databaseAddress(), file);
  const what = `${counted(films, "film")} and ${counted(dateChanges, "date change")}`;
  console.log(`Backed up ${what} to ${file}, and checked it`);
  return 0;
});
