import type { FileProblem } from "./problems.ts";

/** What a file says otherwise than the record: listed for an editor to judge, never written. */
export interface Conflict {
  /** A JSON pointer into the file. */
  readonly place: string;
  readonly what: string;
  readonly onRecord: string;
  readonly inFile: string;
}

/** Something unusual that is imported all the same. */
export interface Warning {
  /** A JSON pointer into the file. */
  readonly place: string;
  readonly says: string;
}

/** The things an import counts, in the order they are told. */
export const COUNTED_THINGS = [
  "films",
  "announcements",
  "dateChanges",
  "reports",
  "titles",
  "studios",
  "checks",
] as const;
type Counted = (typeof COUNTED_THINGS)[number];

/** Their words, for one and for many. */
export const COUNTED: Readonly<Record<Counted, readonly [one: string, many: string]>> = {
  films: ["film", "films"],
  announcements: ["announcement", "announcements"],
  dateChanges: ["date change", "date changes"],
  reports: ["report", "reports"],
  titles: ["further title of a film", "further titles of films"],
  studios: ["further studio of a film", "further studios of films"],
  checks: ["later check of a film", "later checks of films"],
};

export type Counts = Readonly<Record<Counted, number>>;

export const NONE: Counts = {
  films: 0,
  announcements: 0,
  dateChanges: 0,
  reports: 0,
  titles: 0,
  studios: 0,
  checks: 0,
};

/** Which items of a file's list are new, and which are on record but were taken back by an editor; all counted from 0. */
export interface ListOutcome {
  readonly added: readonly number[];
  readonly rejected: readonly number[];
}

export const NOTHING: ListOutcome = { added: [], rejected: [] };

/** What became of one file. Where it has problems, nothing of it was imported. */
export interface FileOutcome {
  readonly problems: readonly FileProblem[];
  readonly conflicts: readonly Conflict[];
  readonly warnings: readonly Warning[];
  /** The lines of a history; of an announcements file, its entries. */
  readonly lines: ListOutcome;
  readonly reports: ListOutcome;
  /** Titles and studios that an editor took off, by their place in the file. */
  readonly rejectedTitles: readonly number[];
  readonly rejectedStudios: readonly number[];
  /** What was put on record. */
  readonly added: Counts;
  /** What was there already. */
  readonly onRecord: Counts;
}

/** A file of which nothing was imported. */
export function refusedFile(problems: readonly FileProblem[]): FileOutcome {
  return {
    problems,
    conflicts: [],
    warnings: [],
    lines: NOTHING,
    reports: NOTHING,
    rejectedTitles: [],
    rejectedStudios: [],
    added: NONE,
    onRecord: NONE,
  };
}
