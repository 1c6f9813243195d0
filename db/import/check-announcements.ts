import type { AnnouncementRef } from "../queries/list-announcement-refs.ts";
import { type FileProblem, problemAt } from "./problems.ts";

/** Announcements on record by slug. */
export type Announcements = ReadonlyMap<string, AnnouncementRef>;

/** Lines whose announcement is not on record, or was made on another day than the line says. */
export function announcementProblems(content: unknown, announcements: Announcements): readonly FileProblem[] {
  return mentionsIn(content).flatMap(({ announcement, announcedOn, index }) => {
    const known = announcements.get(announcement);
    const at = (key: string, expected: string) => [problemAt(content, ["history", index, key], expected)];
    if (!known) return at("announcement", "an announcement on record, or in a file given with this one");
    if (known.announcedOn === announcedOn) return [];
    return at("announcedOn", `"${known.announcedOn}", the day of ${announcement} on record`);
  });
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
