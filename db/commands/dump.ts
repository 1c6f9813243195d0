/** `npm run db:dump -- FOLDER`: the whole record as JSON Lines, CSV and SQLite. `docs/open-data.md` describes it. */
import { parseArgs } from "node:util";
import { addDump } from "#db/dump/add-dump.ts";
import { databaseAddress, openDatabase } from "#db/open.ts";
import { counted } from "#domain/number-words.ts";
import { now } from "./clock.ts";
import { Refusal, runCommand } from "./run-command.ts";

const USAGE = "Usage: npm run db:dump -- FOLDER";

await runCommand(USAGE, async () => {
  const [folder, ...others] = parseArgs({ allowPositionals: true }).positionals;
  if (folder === undefined || others.length > 0) throw new Refusal(USAGE);
  const db = await openDatabase(databaseAddress(), { isSmall: true });
  try {
    const { tables } = await addDump(db, folder, { createdAt: now() });
    const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
    const what = `${counted(rowsOf("films"), "film")} and ${counted(rowsOf("dateChanges"), "date change")}`;
    console.log(`Dumped ${what} into ${folder}`);
    return 0;
  } finally {
    await db.close();
  }
});
