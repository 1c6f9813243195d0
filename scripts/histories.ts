import type { Database } from "#db/db.ts";
import { importFiles } from "#db/import/import-files.ts";
import { findFiles } from "#db/import/read-files.ts";
import { addOutcome, emptyReport } from "#db/import/report.ts";
import { Refusal } from "./refusal.ts";

/** Of a file with many errors, as many as can be read at a glance. */
const FINDINGS_KEPT = 10;

/**
 * Imports a folder of histories whole or not at all. In one transaction, not one a file as the import command has it: a
 * load cut short would leave a database that is empty no more, and that no later start completes.
 */
export async function loadHistories(db: Database, folder: string): Promise<void> {
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
