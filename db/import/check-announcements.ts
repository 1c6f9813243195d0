import type { AnnouncementRef } from "../queries/list-announcement-refs.ts";
import type { HistoryFile } from "./format.ts";
import { type FileProblem, problemAt } from "./problems.ts";

/** What an import has of announcements, by slug. */
export interface Announcements {
  /** Those on record. */
  readonly announcements: ReadonlyMap<string, AnnouncementRef>;
  /** EDTF text: on which days the import's own files have those that they give. */
  readonly givenDays: ReadonlyMap<string, string>;
}

/**
 * Lines whose announcement is not on record, or was made on another day by what is given with them. Where only the record
 * has another day, somebody corrected it: that is no fault of the file.
 */
export function announcementProblems(
  content: unknown,
  { announcements, givenDays }: Announcements,
): readonly FileProblem[] {
  return mentionsIn(content).flatMap(({ announcement, announcedOn, index }) => {
    const known = announcements.get(announcement);
    const at = (key: string, expected: string) => [problemAt(content, ["history", index, key], expected)];
    if (!known) return at("announcement", "an announcement on record, or in a file given with this one");
    const given = givenDays.get(announcement) ?? announcedOn;
    if ([known.announcedOn, given].includes(announcedOn)) return [];
    return at("announcedOn", `"${given}", the day of ${announcement} in a file given with this one`);
  });
}

/** The file with each line on the day on which the record has its announcement. */
export function onRecordedDays(file: HistoryFile, { announcements }: Announcements): HistoryFile {
  const dayOf = ({ announcement, announcedOn }: HistoryFile["history"][number]) =>
    announcements.get(announcement)?.announcedOn ?? announcedOn;
  if (file.history.every((line) => dayOf(line) === line.announcedOn)) return file;
  return { ...file, history: file.history.map((line) => ({ ...line, announcedOn: dayOf(line) })) };
}

/** What a line says of its announcement. */
interface Mention {
  readonly index: number;
  readonly announcement: string;
  readonly announcedOn: string;
}

/** The announcements that the lines of a file's content name, whether or not the rest of it is in order. */
export function mentionsIn(content: unknown): readonly Mention[] {
  const history = fieldOf(content, "history");
  if (!Array.isArray(history)) return [];
  return history.flatMap((line: unknown, index) => {
    const [announcement, announcedOn] = [fieldOf(line, "announcement"), fieldOf(line, "announcedOn")];
    const isWhole = typeof announcement === "string" && typeof announcedOn === "string";
    return isWhole ? [{ index, announcement, announcedOn }] : [];
  });
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
