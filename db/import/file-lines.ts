import { counted } from "#domain/number-words.ts";
import { partialDateOf } from "../remembered.ts";
import { type BatchLine, keyOfLine, type LineStatus, sayLine } from "./batch-line.ts";
import type { HistoryFile, HistoryLine, HistoryReport } from "./format.ts";
import { COUNTED, COUNTED_THINGS, type FileOutcome, type ListOutcome } from "./outcome.ts";
import { nameOfStudio, nameOfTitle } from "./plan-film.ts";
import { toPointer } from "./problems.ts";
import type { FileContent } from "./read-files.ts";

/** What becomes of every line of a file in one of our formats. */
export function linesOfFile(content: FileContent, outcome: FileOutcome): readonly BatchLine[] {
  const { problems, conflicts, warnings } = outcome;
  return [
    ...problems.map(({ place, found, expected }) => told("problem", place, `found ${found}; expected ${expected}`)),
    ...conflicts.map(({ place, what, onRecord, inFile }) =>
      told("conflict", place, what, `${onRecord} on record, ${inFile} in the file`),
    ),
    ...warnings.map(({ place, says }) => told("warning", place, says)),
    ...furtherNews(content, outcome),
    ...rejectedNames(content, outcome),
    ...itemsOf(content, outcome),
  ];
}

function itemsOf(content: FileContent, { problems, conflicts, lines, reports }: FileOutcome): readonly BatchLine[] {
  if (problems.length > 0) return [];
  const differs = (place: string) => conflicts.some((conflict) => `${conflict.place}/`.startsWith(`${place}/`));
  if (content.holds === "announcements")
    return content.file.announcements.map(({ slug, announcedOn }, index) => {
      const place = toPointer(["announcements", index]);
      return told(statusOf(lines, index, differs(place)), place, `Announcement ${slug}, ${announcedOn}`);
    });
  if (content.holds !== "history") return [];
  const { file } = content;
  return [
    ...file.history.map((line, index) => {
      const place = toPointer(["history", index]);
      return {
        ...told(statusOf(lines, index, differs(place)), place, sayHistoryLine(file, line)),
        key: keyOf(file, line),
      };
    }),
    ...file.reports.map((report, index) => {
      const place = toPointer(["reports", index]);
      return told(statusOf(reports, index, differs(place)), place, sayReport(file, report));
    }),
  ].filter(({ status }) => status !== "conflict");
}

function statusOf({ added, rejected }: ListOutcome, index: number, differs: boolean): LineStatus {
  if (added.includes(index)) return "added";
  if (rejected.includes(index)) return "rejected";
  return differs ? "conflict" : "on record";
}

/** What is added beside lines and reports: the film itself, or further titles of it. */
function furtherNews(content: FileContent, { added }: FileOutcome): readonly BatchLine[] {
  const things = COUNTED_THINGS.filter((thing) => !["announcements", "dateChanges", "reports"].includes(thing));
  const title = content.holds === "history" ? content.file.title : "";
  return things.flatMap((thing) =>
    added[thing] > 0 ? [told("added", "", `${title}: ${counted(added[thing], ...COUNTED[thing])}`)] : [],
  );
}

/** The titles and studios that an editor took off. */
function rejectedNames(content: FileContent, { rejectedTitles, rejectedStudios }: FileOutcome): readonly BatchLine[] {
  if (content.holds !== "history") return [];
  const { title: film, titles, studios } = content.file;
  const tell = (list: string, index: number, says: string) =>
    told("rejected", toPointer([list, index]), `${film}: ${says}`);
  return [
    ...titles.flatMap((title, index) =>
      rejectedTitles.includes(index) ? [tell("titles", index, nameOfTitle(title))] : [],
    ),
    ...studios.flatMap((studio, index) =>
      rejectedStudios.includes(index) ? [tell("studios", index, nameOfStudio(studio))] : [],
    ),
  ];
}

function sayHistoryLine({ title }: HistoryFile, { date, announcedOn, variant = "", ...line }: HistoryLine): string {
  const when = { date: date === null ? null : partialDateOf(date), announcedOn: partialDateOf(announcedOn) };
  return sayLine({ ...line, ...when, title, variant });
}

function sayReport({ title }: HistoryFile, { publisher, about, states }: HistoryReport): string {
  return `${title}: ${publisher} on the ${about} date, ${states ?? "no date"}`;
}

function keyOf({ slug }: HistoryFile, { announcement, region, type, variant = "" }: HistoryLine): string {
  return keyOfLine({ announcement, film: slug, region, type, variant });
}

function told(status: LineStatus, place: string, says: string, detail: string | null = null): BatchLine {
  return { place, status, says, detail, newFilm: null, key: null };
}
