/** `npm run db:import -- PATH…`: puts histories and announcements on record. `docs/import.md` describes the files. */
import { parseArgs } from "node:util";
import { Presets, SingleBar } from "cli-progress";
import { importFiles, rehearseImport } from "#db/import/import-files.ts";
import { findFiles } from "#db/import/read-files.ts";
import { addOutcome, emptyReport, exitCodeOf, formatFindings, formatSummary } from "#db/import/report.ts";
import { databaseAddress, openDatabase } from "#db/open.ts";
import { transactionsInThread } from "#db/sqlite/write-thread.ts";
import { now } from "./clock.ts";
import { Refusal, runCommand } from "./run-command.ts";

const USAGE = "Usage: npm run db:import -- [--dry-run] [--verbose] PATH…";
/** How many findings of a kind are printed unless all are asked for. */
const PRINTED = 50;
/** A bar for fewer would be gone before it is seen. */
const FILES_FOR_A_BAR = 10;

/** Redrawn on a terminal; a line now and then where it is kept, as in a log. */
const BAR = {
  format: "{bar} {value} of {total} files, {eta_formatted} to go",
  noTTYOutput: true,
  notTTYSchedule: 10_000,
};

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "dry-run": { type: "boolean", default: false }, verbose: { type: "boolean", default: false } },
  });
  if (positionals.length === 0) throw new Refusal(USAGE);
  const files = await findFiles(positionals);
  if (!files.ok) throw new Refusal(files.problem);
  return importAll(files.value, { rehearsed: values["dry-run"], kept: values.verbose ? Infinity : PRINTED });
});

async function importAll(
  files: readonly string[],
  { rehearsed, kept }: { rehearsed: boolean; kept: number },
): Promise<number> {
  let report = emptyReport();
  const progress = new SingleBar(BAR, Presets.rect);
  const run = rehearsed ? rehearseImport : importFiles;
  const db = await openDatabase(databaseAddress(), { transactions: transactionsInThread });
  try {
    await run(db, {
      files,
      now,
      onBegin() {
        report = emptyReport();
        if (files.length >= FILES_FOR_A_BAR) progress.start(files.length, 0);
      },
      onFile(file, outcome) {
        addOutcome(report, file, outcome, kept);
        progress.increment();
      },
    });
  } finally {
    progress.stop();
    await db.close();
  }
  for (const line of formatFindings(report)) console.error(line);
  for (const line of formatSummary(report, { rehearsed })) console.log(line);
  return exitCodeOf(report);
}
