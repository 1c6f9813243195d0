import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Database } from "../db.ts";
import { findHistory } from "../queries/find-history.ts";
import {
  ANNOUNCEMENTS_FORMAT,
  type AnnouncementEntry,
  type AnnouncementsFile,
  HISTORY_FORMAT,
  type HistoryFile,
  type HistoryLine,
  type HistorySource,
} from "./format.ts";
import { importFiles } from "./import-files.ts";
import type { FileOutcome } from "./outcome.ts";
import { findFiles } from "./read-files.ts";

/** A film's file with one title and nothing else, for a test to say what it is about. */
export function filmFile(film: Partial<HistoryFile> = {}): HistoryFile {
  const title = film.title ?? "Dune";
  return {
    format: HISTORY_FORMAT,
    slug: "dune",
    kind: "film",
    title,
    titles: [{ title, kind: "official", from: null, source: null }],
    studios: [],
    franchise: null,
    checkedOn: null,
    history: [],
    reports: [],
    ...film,
  };
}

/** A line of a US cinema release, announced on the day that its announcement's slug ends in. */
export function historyLine(announcement: string, date: string | null, line: Partial<HistoryLine> = {}): HistoryLine {
  return {
    announcedOn: dayIn(announcement),
    region: "US",
    type: "theatrical",
    date,
    standing: date === null ? "undated" : "dated",
    reason: null,
    announcement,
    sources: [],
    ...line,
  };
}

export function source(url: string, facts: Partial<HistorySource> = {}): HistorySource {
  return { url, publisher: "Variety", publishedOn: null, says: "Says so.", disagrees: null, ...facts };
}

/** Announcements, each made on the day that its slug ends in. */
export function announcementsFile(...slugs: readonly string[]): AnnouncementsFile {
  return { format: ANNOUNCEMENTS_FORMAT, announcements: slugs.map((slug) => announcementEntry(slug)) };
}

export function announcementEntry(slug: string, facts: Partial<AnnouncementEntry> = {}): AnnouncementEntry {
  return { slug, announcedOn: dayIn(slug), headline: null, studios: [], by: null, ...facts };
}

function dayIn(slug: string): string {
  const day = /\d{4}-\d{2}-\d{2}/.exec(slug)?.[0];
  if (day === undefined) throw new Error(`A slug of a test names its day: ${slug}`);
  return day;
}

/** An empty folder, gone when the test is. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "slateline-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a new folder, by name; what is no text is written as JSON. Answers the folder. */
export async function filesIn(files: Record<string, unknown>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

/** Imports what is at some paths; answers what became of each file, announcements first. */
export async function importPaths(db: Database, ...paths: readonly string[]): Promise<readonly FileOutcome[]> {
  const files = await findFiles(paths);
  if (!files.ok) throw new Error(files.problem);
  const outcomes: FileOutcome[] = [];
  await importFiles(db, {
    files: files.value,
    now: () => "2026-11-24T12:00:00.000Z",
    onBegin: () => undefined,
    onFile: (_, outcome) => void outcomes.push(outcome),
  });
  return outcomes;
}

/** Writes files and imports them. */
export async function importContents(db: Database, ...contents: readonly unknown[]): Promise<readonly FileOutcome[]> {
  const files: Record<string, unknown> = {};
  for (const [index, content] of contents.entries()) files[`${String(index).padStart(3, "0")}.json`] = content;
  return importPaths(db, await filesIn(files));
}

/** What the record has of the film of `filmFile`. */
export async function recordedFilm(db: Database) {
  const history = await findHistory(db, { slug: "dune" });
  if (!history) throw new Error("The film is not on record");
  return history;
}

export async function recordedLines(db: Database): Promise<readonly HistoryLine[]> {
  return (await recordedFilm(db)).lines.map(({ line }) => line);
}

/** How many rows each table has. */
export async function countRows({ q, t }: Database): Promise<Record<string, number>> {
  const counts = Object.entries(t).map(async ([name, table]) => [name, await q.$count(table)] as const);
  return Object.fromEntries(await Promise.all(counts));
}
