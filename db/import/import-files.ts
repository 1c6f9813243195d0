import { basename } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Database, WriteDb } from "../db.ts";
import { type ChangesetFacts, recordChangesets } from "../mutations/record-changeset.ts";
import { keepIf } from "../rehearse.ts";
import { importContents } from "./import-contents.ts";
import type { FileOutcome } from "./outcome.ts";
import { type FileContent, readImportFile } from "./read-files.ts";
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
  const groups = inGroups(files);
  const givenDays = new Map<string, string>();
  let together = await readAll(groups[0]);
  for (const index of groups.keys()) {
    // Read wherever the transaction waits, for an answer or for its commit. What goes wrong with it is said after that.
    const next = readAll(groups[index + 1]);
    next.catch(() => undefined);
    const outcomes = await db.tx((writeDb) => importTogether(writeDb, { files: together, now, givenDays }));
    for (const [file, outcome] of outcomes) onFile(file, outcome);
    together = await next;
  }
}

interface ReadFile {
  readonly file: string;
  readonly content: FileContent;
}

/** One after the other, and lets others go on between them. */
async function readAll(files: readonly string[] = []): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files) {
    await setImmediate();
    read.push({ file, content: readImportFile(file) });
  }
  return read;
}

interface Together extends Pick<ImportOptions, "now"> {
  readonly files: readonly ReadFile[];
  /** The days of the announcements in this import's files so far, by slug. */
  readonly givenDays: Map<string, string>;
}

function importTogether(db: WriteDb, { files, now, givenDays }: Together) {
  return recordChangesets(db, (record) =>
    importContents(
      db,
      files.map(({ file, content }) => ({ file, content, save: savedAlone(record, factsOf(file, now())) })),
      givenDays,
    ),
  );
}

/**
 * Imports files and takes all of it back, so that what would become of each is known to the last conflict. Nobody else
 * can write meanwhile; on PostgreSQL it begins again where somebody did.
 */
export async function rehearseImport(db: Database, { files, now, onBegin, onFile }: ImportOptions): Promise<void> {
  await keepIf(db, async (writeDb) => {
    onBegin();
    const givenDays = new Map<string, string>();
    for (const together of inGroups(files)) {
      const outcomes = await importTogether(writeDb, { files: await readAll(together), now, givenDays });
      for (const [file, outcome] of outcomes) onFile(file, outcome);
    }
    return { keep: false, answer: undefined };
  });
}

function factsOf(file: string, recordedAt: string): ChangesetFacts {
  return { recordedAt, by: "import", kind: "import", reason: `Imported from ${basename(file)}` };
}

function inGroups(files: readonly string[]): readonly (readonly string[])[] {
  const groups = Math.ceil(files.length / FILES_TOGETHER);
  return Array.from({ length: groups }, (_, index) =>
    files.slice(index * FILES_TOGETHER, (index + 1) * FILES_TOGETHER),
  );
}
