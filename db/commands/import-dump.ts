/** `npm run db:import-dump -- FOLDER`: reads a dump into an empty database, ids, redirects and revisions included. */
import { parseArgs } from "node:util";
import { importDump } from "#db/dump/import-dump.ts";
import { openDatabase } from "#db/open.ts";
import { counted } from "#domain/number-words.ts";
import { Refusal, runCommand } from "./run-command.ts";

const USAGE = "Usage: npm run db:import-dump -- FOLDER";

await runCommand(USAGE, async () => {
  const [folder, ...others] = parseArgs({ allowPositionals: true }).positionals;
  if (folder === undefined || others.length > 0) throw new Refusal(USAGE);
  const db = await openDatabase();
  try {
    const read = await importDump(db, folder);
    if (!read.ok) throw new Refusal(read.problem);
    const rows = read.value.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`Read ${counted(rows, "row")} of ${read.value.createdAt} from ${folder}`);
    return 0;
  } finally {
    await db.close();
  }
});
