import { comparePartialDates } from "#domain/partial-date.ts";
import type { Db } from "../db.ts";
import type { RecordedHistory, RecordedLine, RecordedReport } from "../queries/find-history.ts";
import { listRemovedNames, type RemovedNames } from "../queries/list-removed-names.ts";
import { compareLists, differences, type Placed } from "./compare-lists.ts";
import {
  type HistoryFile,
  type HistoryLine,
  type HistoryReport,
  type HistorySource,
  type HistoryTitle,
  isCurrentTitle,
} from "./format.ts";
import type { Conflict } from "./outcome.ts";
import { placeLines } from "./place-lines.ts";
import { quoted, toPointer } from "./problems.ts";
import { partialDateOf } from "../remembered.ts";

/** A line to put on record: where it stands in the file, and in its day. */
export interface PlannedLine extends Placed<HistoryLine> {
  readonly position: number;
}

/** What of a film's file is not on record yet, and what the record has otherwise. */
export interface FilmPlan {
  readonly titles: readonly HistoryTitle[];
  readonly studios: HistoryFile["studios"];
  readonly lines: readonly PlannedLine[];
  readonly reports: readonly Placed<HistoryReport>[];
  /** Lines and reports that an editor retracted, by their place in the file: no import offers them again. */
  readonly rejectedLines: readonly number[];
  readonly rejectedReports: readonly number[];
  /** Titles and studios that an editor took off, or said otherwise since. */
  readonly rejectedTitles: readonly number[];
  readonly rejectedStudios: readonly number[];
  /** The file's day of checking where it is the later one. */
  readonly checkedOn: string | null;
  readonly conflicts: readonly Conflict[];
}

/** Everything in a file whose film is not on record. */
export function planNewFilm(file: HistoryFile): FilmPlan {
  const { titles, studios, reports } = file;
  return {
    titles,
    studios,
    lines: planLines(file, []),
    reports: reports.map((item, index) => ({ item, index })),
    rejectedLines: [],
    rejectedReports: [],
    rejectedTitles: [],
    rejectedStudios: [],
    checkedOn: null,
    conflicts: [],
  };
}

/** Compares a file with the record of its film, asking what was taken off it where the file has a name more. */
export async function planKnownFilm(db: Db, file: HistoryFile, record: RecordedHistory): Promise<FilmPlan> {
  const named = compareNames(file, record);
  const isMore = named.titles.added.length > 0 || named.studios.added.length > 0;
  const removed = isMore ? await listRemovedNames(db, { filmId: record.id }) : NOTHING_REMOVED;
  const offered = withoutRejected(named.titles.added, ({ title }) => removed.titles.some((one) => one.title === title));
  const titles = withoutWaiting(offered.news, record);
  const studios = withoutRejected(named.studios.added, (studio) =>
    removed.studios.some((one) => nameOfStudio(one) === nameOfStudio(studio)),
  );
  const reports = compareReports(file.reports, record.reports);
  const lines = [lineConflicts, citationConflicts, orderConflicts].flatMap((find) => find(file.history, record.lines));
  return {
    titles: titles.added.map(({ item }) => item),
    studios: studios.news.map(({ item }) => item),
    lines: planLines(file, record.lines),
    reports: reports.added,
    rejectedLines: placesOf(file.history.map(nameOfLine), retractedLines(record)),
    rejectedReports: placesOf(file.reports.map(nameOfReport), retractedReports(record)),
    rejectedTitles: offered.rejected,
    rejectedStudios: studios.rejected,
    checkedOn: isLater(file.checkedOn, record.checkedOn) ? file.checkedOn : null,
    conflicts: [
      ...filmConflicts(file, record),
      ...titles.conflicts,
      ...named.titles.conflicts,
      ...lines,
      ...reports.conflicts,
    ],
  };
}

const NOTHING_REMOVED: RemovedNames = { titles: [], studios: [] };

function compareNames(file: HistoryFile, record: RecordedHistory) {
  const studios = compareLists({
    list: "studios",
    inFile: file.studios,
    onRecord: record.studios,
    nameOf: nameOfStudio,
    facts: [],
  });
  return { titles: compareTitles(file, record), studios };
}

/** An official title that is on record as one of another kind is said otherwise, and no further title. */
function compareTitles(file: HistoryFile, record: RecordedHistory) {
  const { added, conflicts } = compareLists({
    list: "titles",
    inFile: file.titles,
    onRecord: record.titles,
    nameOf: nameOfTitle,
    facts: ["from", "source"],
  });
  const asOther = ({ title, kind }: HistoryTitle) =>
    kind === "official" ? record.titles.find((one) => one.title === title) : undefined;
  const kinds = added.flatMap(({ item, index }) => {
    const onRecord = asOther(item);
    const [path, what] = [["titles", index], `the title ${quoted(item.title)}`] as const;
    return onRecord ? differences({ onRecord, inFile: item, facts: ["kind"], path, what }) : [];
  });
  return { added: added.filter(({ item }) => !asOther(item)), conflicts: [...kinds, ...conflicts] };
}

/** What an editor rejected once is no news: the places of those, and the rest. */
function withoutRejected<Item>(added: readonly Placed<Item>[], isRejected: (item: Item) => boolean) {
  return {
    news: added.filter(({ item }) => !isRejected(item)),
    rejected: added.flatMap(({ item, index }) => (isRejected(item) ? [index] : [])),
  };
}

/**
 * Official titles beside a current one that is none wait for an editor: which is current is in conflict then, and a film
 * whose current title is not the official one could not be imported from its own export.
 */
function withoutWaiting(added: readonly Placed<HistoryTitle>[], record: RecordedHistory) {
  const together = [...record.titles, ...added.map(({ item }) => item)];
  if (isCurrentTitle(record.title, together)) return { added, conflicts: [] };
  const { official = [], others = [] } = Object.groupBy(added, ({ item }) =>
    item.kind === "official" ? "official" : "others",
  );
  const conflicts = official.map(({ item, index }) => ({
    place: toPointer(["titles", index]),
    what: nameOfTitle(item),
    onRecord: "no such title",
    inFile: quoted(item.title),
  }));
  return { added: others, conflicts };
}

/** A title with its kind, by which it is known among those of its film. */
export function nameOfTitle({ title, kind }: HistoryTitle): string {
  return `the ${kind} title ${quoted(title)}`;
}

/** A studio with its role, by which it is known among those of its film. */
export function nameOfStudio({ name, role }: HistoryFile["studios"][number]): string {
  return `${name}, ${role}`;
}

function filmConflicts(file: HistoryFile, record: RecordedHistory): readonly Conflict[] {
  return differences<Pick<HistoryFile, "kind" | "title" | "franchise">>({
    onRecord: record,
    inFile: file,
    facts: ["kind", "title", "franchise"],
    path: [],
    what: "the film",
  });
}

function compareReports(inFile: readonly HistoryReport[], recorded: readonly RecordedReport[]) {
  return compareLists({
    list: "reports",
    inFile,
    onRecord: recorded.map(({ report }) => report),
    nameOf: nameOfReport,
    facts: ["states", "note"],
    retracted: retractedReports({ reports: recorded }),
  });
}

function retractedReports({ reports }: Pick<RecordedHistory, "reports">): ReadonlySet<string> {
  return new Set(reports.flatMap(({ report, retracted }) => (retracted ? [nameOfReport(report)] : [])));
}

function retractedLines({ lines }: Pick<RecordedHistory, "lines">): ReadonlySet<string> {
  return new Set(lines.flatMap(({ line, retracted }) => (retracted ? [nameOfLine(line)] : [])));
}

function placesOf(names: readonly string[], among: ReadonlySet<string>): readonly number[] {
  if (among.size === 0) return [];
  return names.flatMap((name, index) => (among.has(name) ? [index] : []));
}

/** The release is named in words of the file: "paramount-2020-04-24, US theatrical". */
function nameOfLine({ announcement, region, type, variant }: HistoryLine): string {
  return [announcement, [region, type, variant].filter(Boolean).join(" ")].join(", ");
}

function nameOfReport({ url, about, region, type, variant }: HistoryReport): string {
  return `${url} about the ${about} date, ${[region, type, variant].filter(Boolean).join(" ")}`;
}

function planLines({ history }: HistoryFile, recorded: readonly RecordedLine[]): readonly PlannedLine[] {
  const known = new Map(recorded.map(({ line, position }) => [nameOfLine(line), position]));
  const positions = history.map((line) => (known.size > 0 ? known.get(nameOfLine(line)) : undefined));
  const placed = placeLines(history.map((line, index) => ({ day: dayOf(line), position: positions[index] })));
  return history.flatMap((item, index) =>
    positions[index] === undefined ? [{ item, index, position: placed[index] ?? 0 }] : [],
  );
}

function dayOf({ announcedOn }: HistoryLine) {
  return partialDateOf(announcedOn).earliest;
}

/** Lines that an editor took back are on record, and no file offers them again. */
function standing(recorded: readonly RecordedLine[]): readonly RecordedLine[] {
  return recorded.filter(({ retracted }) => !retracted);
}

function lineConflicts(history: readonly HistoryLine[], recorded: readonly RecordedLine[]): readonly Conflict[] {
  return compareLists({
    list: "history",
    inFile: history.map(withoutDefaults),
    onRecord: standing(recorded).map(({ line }) => line),
    nameOf: nameOfLine,
    facts: ["date", "wording", "standing", "replacedBy", "withdraws", "reason"],
  }).conflicts;
}

/** Lines that give their announcement another day than the record; those that an editor rejected are not compared. */
export function dayConflicts({
  given,
  onRecord,
  rejected,
}: {
  readonly given: HistoryFile;
  /** The same file with the days on record. */
  readonly onRecord: HistoryFile;
  readonly rejected: readonly number[];
}): readonly Conflict[] {
  if (given.history === onRecord.history) return [];
  return onRecord.history.flatMap((recorded, index) => {
    const line = given.history[index];
    if (!line || rejected.includes(index)) return [];
    const [path, what] = [["history", index], nameOfLine(line)] as const;
    return differences({ onRecord: recorded, inFile: line, facts: ["announcedOn"], path, what });
  });
}

/** `withdraws: false` says what its absence says. */
function withoutDefaults({ withdraws, ...line }: HistoryLine): HistoryLine {
  return withdraws ? { ...line, withdraws } : line;
}

function citationConflicts(history: readonly HistoryLine[], recorded: readonly RecordedLine[]): readonly Conflict[] {
  const known = new Map(standing(recorded).map(({ line }) => [nameOfLine(line), line.sources]));
  return history.flatMap((line, index) => {
    const onRecord = known.get(nameOfLine(line));
    return onRecord ? sourceConflicts({ line, index, onRecord }) : [];
  });
}

/** The pages cited, each by its address, and what each says. Their order is no difference: no reader could tell it. */
function sourceConflicts({
  line,
  index,
  onRecord,
}: {
  line: HistoryLine;
  index: number;
  onRecord: readonly HistorySource[];
}): readonly Conflict[] {
  const path = ["history", index, "sources"];
  const urls = new Set(line.sources.map(({ url }) => url));
  const citations = compareLists({
    list: "sources",
    inFile: line.sources,
    onRecord,
    nameOf: ({ url }) => url,
    facts: ["says", "disagrees"],
  });
  const what = nameOfLine(line);
  return [
    ...citations.conflicts.map((conflict) => ({
      ...conflict,
      place: `${toPointer(path.slice(0, 2))}${conflict.place}`,
      what,
    })),
    ...citations.added.map(({ index: source, item: { url } }) => ({
      place: toPointer([...path, source]),
      what,
      onRecord: "no such source",
      inFile: url,
    })),
    ...onRecord
      .filter(({ url }) => !urls.has(url))
      .map(({ url }) => ({ place: toPointer(path), what, onRecord: url, inFile: "no such source" })),
  ];
}

/** Lines of one day in another order than the record's. */
function orderConflicts(history: readonly HistoryLine[], recorded: readonly RecordedLine[]): readonly Conflict[] {
  const ranks = new Map(standing(recorded).map(({ line }, rank) => [nameOfLine(line), rank]));
  const last = new Map<string, HistoryLine>();
  return history.flatMap((line, index) => {
    const rank = ranks.get(nameOfLine(line));
    const previous = last.get(dayOf(line));
    if (rank === undefined) return [];
    last.set(dayOf(line), line);
    if (!previous || (ranks.get(nameOfLine(previous)) ?? -1) < rank) return [];
    const [what, other] = [nameOfLine(line), nameOfLine(previous)];
    return [{ place: toPointer(["history", index]), what, onRecord: `before ${other}`, inFile: `after ${other}` }];
  });
}

function isLater(inFile: string | null, onRecord: string | null): boolean {
  if (inFile === null) return false;
  return onRecord === null || comparePartialDates(partialDateOf(inFile), partialDateOf(onRecord)) > 0;
}
