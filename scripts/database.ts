import { join } from "node:path";
import type { Database } from "#db/db.ts";
import { importFiles } from "#db/import/import-files.ts";
import { findFiles } from "#db/import/read-files.ts";
import { addOutcome, emptyReport } from "#db/import/report.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { databaseAddress, openDatabase } from "#db/open.ts";
import { countFilms } from "#db/queries/count-films.ts";
import { withProgress } from "./progress.ts";
import { Refusal } from "./refusal.ts";

const SHIPPED_HISTORIES = join(import.meta.dirname, "..", "db", "data");
/** Of a file with many errors, as many as can be read at a glance. */
const FINDINGS_KEPT = 10;

/**
 * Creates or upgrades the database that `DATABASE_URL` names, and loads the histories into one without films; says what
 * it did, if anything. Throws `DatabaseUnavailable` or `Refusal` where it cannot.
 */
export async function prepareDatabase(histories = SHIPPED_HISTORIES): Promise<void> {
  const address = databaseAddress();
  const { created, applied } = await migrateDatabase(address);
  if (created) console.log(`Created the database ${address.shown}`);
  else if (applied.length > 0) console.log(`Upgraded the database ${address.shown}: ${applied.join(", ")}`);
  const db = await openDatabase(address);
  try {
    if ((await countFilms(db)) > 0) return;
    await withProgress("Loading the shipped histories", () => load(db, histories));
  } finally {
    await db.close();
  }
}

/**
 * Imports a folder whole or not at all. In one transaction, not one a file as the import command has it: a load cut
 * short would leave a database that is empty no more, and that no later start completes.
 */
async function load(db: Database, folder: string): Promise<void> {
  const files = await findFiles([folder]);
  if (!files.ok) throw new Refusal(files.problem);
  let report = emptyReport();
  await db.tx(async (whole) => {
    await importFiles(
      { ...db, tx: (work) => work(whole) },
      {
        files: files.value,
        now: () => new Date().toISOString(),
        onBegin: () => (report = emptyReport()),
        onFile: (file, outcome) => addOutcome(report, file, outcome, FINDINGS_KEPT),
      },
    );
    const problems = [...report.found.errors.lines, ...report.found.conflicts.lines];
    if (problems.length > 0) throw new Refusal(`The histories could not be loaded:\n${problems.join("\n")}`);
  });
}
