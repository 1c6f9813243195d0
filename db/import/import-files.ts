import { basename } from "node:path";
import type { Database, WriteDb } from "../db.ts";
import { type ChangesetFacts, recordChangesets } from "../mutations/record-changeset.ts";
import { keepIf } from "../rehearse.ts";
import { importContents } from "./import-contents.ts";
import type { FileOutcome } from "./outcome.ts";
import { readImportFile } from "./read-files.ts";
import { savedAlone } from "./saving.ts";

export interface ImportOptions {
  /** In the order of `findFiles`. */
  readonly files: readonly string[];
  /** The instant, in ISO 8601, at which the caller's clock stands. */
  readonly now: () => string;
  /** Told before the first file, and again where a rehearsal has to begin again. */
  readonly onBegin: () => void;
  /** Told what became of each file soon after, so that nothing needs to be kept. */
  readonly onFile: (file: string, outcome: FileOutcome) => void;
}

/** Few enough that no other writer waits long; many enough that a slow disk is not asked to settle after each. */
const FILES_TOGETHER = 256;

/**
 * Imports files: one with a problem is left out whole, the others are not. Some are committed together, each under a
 * changeset of its own; what stops the import leaves whole files behind, and nothing of the rest.
 */
export async function importFiles(db: Database, { files, now, onBegin, onFile }: ImportOptions): Promise<void> {
  onBegin();
  for (const together of inGroups(files)) {
    const outcomes = await db.tx((writeDb) => importTogether(writeDb, together, now));
    for (const [file, outcome] of outcomes) onFile(file, outcome);
  }
}

function importTogether(db: WriteDb, files: readonly string[], now: () => string) {
  return recordChangesets(db, (record) => {
    const contents = files.map((file) => ({
      file,
      content: readImportFile(file),
      save: savedAlone(record, factsOf(file, now())),
    }));
    return importContents(db, contents);
  });
}

/**
 * Imports files and takes all of it back, so that what would become of each is known to the last conflict. Nobody else
 * can write meanwhile; on PostgreSQL it begins again where somebody did.
 */
export async function rehearseImport(db: Database, { files, now, onBegin, onFile }: ImportOptions): Promise<void> {
  await keepIf(db, async (writeDb) => {
    onBegin();
    for (const together of inGroups(files)) {
      const outcomes = await importTogether(writeDb, together, now);
      for (const [file, outcome] of outcomes) onFile(file, outcome);
    }
    return { keep: false, answer: undefined };
  });
}

function factsOf(file: string, recordedAt: string): ChangesetFacts {
  return { recordedAt, by: "import", kind: "import", reason: `Imported from ${basename(file)}` };
}

function* inGroups(files: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < files.length; start += FILES_TOGETHER) yield files.slice(start, start + FILES_TOGETHER);
}
