import { counted } from "#domain/number-words.ts";
import { toPointer } from "./problems.ts";
import { COUNTED, COUNTED_THINGS, type Counts, type FileOutcome, NONE } from "./outcome.ts";

const KINDS = ["errors", "conflicts", "rejections", "warnings"] as const;
type Kind = (typeof KINDS)[number];

/** What an import came to. Of each kind of finding it keeps the first few, one line each, and counts them all. */
export interface ImportReport {
  readonly found: Readonly<Record<Kind, { readonly lines: string[]; count: number }>>;
  refusedFiles: number;
  added: Counts;
  onRecord: Counts;
}

/** The report of an import that has not begun. */
export function emptyReport(): ImportReport {
  const none = () => ({ lines: [], count: 0 });
  return {
    found: { errors: none(), conflicts: none(), rejections: none(), warnings: none() },
    refusedFiles: 0,
    added: NONE,
    onRecord: NONE,
  };
}

/** Adds what became of one more file, `name` being what people know it by; keeps at most `kept` lines of a kind. */
export function addOutcome(report: ImportReport, name: string, outcome: FileOutcome, kept: number): void {
  const lines = findingsOf(name, outcome);
  for (const kind of KINDS) {
    const found = report.found[kind];
    found.count += lines[kind].length;
    found.lines.push(...lines[kind].slice(0, kept - found.lines.length));
  }
  if (outcome.problems.length > 0) report.refusedFiles += 1;
  report.added = sum(report.added, outcome.added);
  report.onRecord = sum(report.onRecord, outcome.onRecord);
}

function findingsOf(name: string, outcome: FileOutcome): Record<Kind, readonly string[]> {
  const { problems, conflicts, warnings, lines, reports, rejectedTitles, rejectedStudios } = outcome;
  const at = (place: string) => (place === "" ? name : `${name} ${place}`);
  return {
    errors: problems.map(({ place, found, expected }) => `${at(place)}: found ${found}; expected ${expected}`),
    conflicts: conflicts.map(
      ({ place, what, onRecord, inFile }) => `${at(place)} (${what}): ${onRecord} on record, ${inFile} in the file`,
    ),
    rejections: [
      ...lines.rejected.map((index) => toPointer(["history", index])),
      ...reports.rejected.map((index) => toPointer(["reports", index])),
      ...rejectedTitles.map((index) => toPointer(["titles", index])),
      ...rejectedStudios.map((index) => toPointer(["studios", index])),
    ].map((place) => `${at(place)}: an editor retracted it`),
    warnings: warnings.map(({ place, says }) => `${at(place)}: ${says}`),
  };
}

/** Each finding kept, the gravest last, under a heading that counts them all. */
export function formatFindings({ found }: ImportReport): readonly string[] {
  const headings: Record<Kind, string> = {
    warnings: `${counted(found.warnings.count, "warning")}, imported all the same:`,
    rejections: `${counted(found.rejections.count, "line, report, title or studio", "lines, reports, titles and studios")} that an editor retracted, and that are not put on record again:`,
    conflicts: `${counted(found.conflicts.count, "conflict")}, where the record stands as it was:`,
    errors: `${counted(found.errors.count, "error")}, and nothing imported of a file that has one:`,
  };
  return KINDS.toReversed().flatMap((kind) => {
    const { lines, count } = found[kind];
    if (count === 0) return [];
    const more = count - lines.length;
    const rest = more > 0 ? [`  … and ${counted(more, "more", "more")}; --verbose prints them all`] : [];
    return [headings[kind], ...lines.map((line) => `  ${line}`), ...rest];
  });
}

/** The closing words, a line each. `rehearsed` says that nothing was written. */
export function formatSummary(report: ImportReport, { rehearsed }: { rehearsed: boolean }): readonly string[] {
  const { refusedFiles } = report;
  return [
    formatNews(report, rehearsed ? "Would import" : "Imported"),
    ...(refusedFiles > 0 ? [`Left out ${counted(refusedFiles, "file")} with errors`] : []),
    ...(rehearsed ? ["This was a dry run: nothing was written"] : []),
  ];
}

/** 0 where all went in, 1 where a file had errors, 2 where the record has something otherwise. */
export function exitCodeOf({ refusedFiles, found }: ImportReport): number {
  if (refusedFiles > 0) return 1;
  return found.conflicts.count > 0 ? 2 : 0;
}

function formatNews({ added, onRecord }: ImportReport, verb: string): string {
  const news = listed(added);
  const known = listed({ films: onRecord.films, announcements: onRecord.announcements });
  const what = news === "" ? "Nothing new" : `${verb} ${news}`;
  if (known === "") return what;
  return `${what}${news === "" ? ":" : ";"} ${known} already on record`;
}

function listed(counts: Partial<Counts>): string {
  return COUNTED_THINGS.flatMap((thing) => {
    const count = counts[thing] ?? 0;
    return count > 0 ? [counted(count, ...COUNTED[thing])] : [];
  }).join(", ");
}

function sum(a: Counts, b: Counts): Counts {
  return {
    films: a.films + b.films,
    announcements: a.announcements + b.announcements,
    dateChanges: a.dateChanges + b.dateChanges,
    reports: a.reports + b.reports,
    titles: a.titles + b.titles,
    studios: a.studios + b.studios,
    checks: a.checks + b.checks,
  };
}
