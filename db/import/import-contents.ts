import type { WriteDb } from "../db.ts";
import { announcementProblems } from "./check-announcements.ts";
import type { AnnouncementsFile } from "./format.ts";
import { importAnnouncements } from "./import-announcements.ts";
import { importHistory } from "./import-history.ts";
import { lookUp } from "./on-record.ts";
import { type FileOutcome, refusedFile } from "./outcome.ts";
import type { FileContent } from "./read-files.ts";
import type { Saving } from "./saving.ts";

/** A file that was read, by a name that no other has. */
export interface ContentToImport {
  readonly file: string;
  readonly content: FileContent;
  readonly save: Saving;
}

/**
 * Imports what some files hold; one with a problem is left out whole. Announcements first, as the files have them: the
 * histories are then compared with a record that has them. Answers what became of each, by its name. `givenDays` gets the
 * days of the announcements, by slug; whoever imports files in several goes hands it on from one to the next.
 */
export async function importContents(
  db: WriteDb,
  contents: readonly ContentToImport[],
  givenDays = new Map<string, string>(),
): Promise<ReadonlyMap<string, FileOutcome>> {
  const outcomes = new Map<string, FileOutcome>();
  for (const { file, content, save } of contents)
    if (content.holds === "announcements") {
      outcomes.set(file, await importAnnouncements(db, content.file, save));
      noteDays(content.file, givenDays);
    }
  const onRecord = await lookUp(db, { contents: contents.map(({ content }) => content), givenDays });
  for (const { file, content, save } of contents) {
    if (content.holds === "history") outcomes.set(file, await importHistory(db, content.file, { onRecord, save }));
    if (content.holds === "problems")
      outcomes.set(file, refusedFile([...content.problems, ...announcementProblems(content.content, onRecord)]));
  }
  return outcomes;
}

/** Of two days of one announcement the first, which is the one put on record where it is new. */
function noteDays({ announcements }: AnnouncementsFile, givenDays: Map<string, string>): void {
  for (const { slug, announcedOn } of announcements) if (!givenDays.has(slug)) givenDays.set(slug, announcedOn);
}
