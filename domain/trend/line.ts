/**
 * A line of the milestone trend chart (design §5) in days since 1970-01-01: across, the day a date was known; up, the
 * date. Nothing here knows of px.
 */
import type { Stretch } from "#domain/timeline/geometry.ts";
import { type DayWindow, lastDayOf, type TimelineDirection } from "#domain/timeline/steps.ts";

/** What the world knew of a release from a day on. */
export interface TrendPeriod {
  readonly from: number;
  /** The days on which it may have been announced; one day mostly. */
  readonly announced: { readonly first: number; readonly last: number };
  /** The announcement's slug. */
  readonly announcement: string;
  /** Null for a stretch without a date. */
  readonly date: DayWindow | null;
  /** True where it was cancelled, or went another way. */
  readonly isEnded: boolean;
  /** True where the record says that it opened; a day that passed says nothing. */
  readonly hasOpened: boolean;
  /** Set where it moved the date. */
  readonly direction: TimelineDirection | null;
  /** True where it counts as a move (design §5, counting rules). */
  readonly isCounted: boolean;
}

/** A release by its periods, in order; the last one lasts until its date comes, or still. */
export interface TrendLine {
  /** What is written at its end. */
  readonly label: string;
  readonly periods: readonly TrendPeriod[];
}

/** A stretch of days at one height: a date held, or the last one that was, while there is none. */
export interface TrendRun {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  /** The bounds of a date that is no day. */
  readonly window: { readonly earliest: number; readonly latest: number } | null;
  /** True while there is no date: drawn broken. */
  readonly isBroken: boolean;
}

/** What stands on a line: a move, the ends of a stretch without a date, an end for good, the opening. */
export interface TrendMark {
  readonly kind: TimelineDirection | "ring" | "cross" | "opening";
  readonly x: number;
  readonly y: number;
}

/** A move, by who announced it, and between which days that was. */
export interface TrendMove extends TrendMark {
  readonly announcement: string;
  readonly first: number;
  readonly last: number;
  readonly isCounted: boolean;
}

/** A line as runs and marks, still in days. */
export interface TracedLine {
  readonly runs: readonly TrendRun[];
  readonly marks: readonly TrendMark[];
  readonly moves: readonly TrendMove[];
}

/**
 * Follows a release until its day comes, or until `today`. A line without any date is empty. An opening put on record
 * late ends the line on the day it was, not on the day it became known.
 */
export function traceLine({ periods }: TrendLine, today: number): TracedLine {
  const standing = withoutRestatements(periods);
  const starts = standing.map(startOf);
  const traced: TracedLine[] = [];
  for (const [index, period] of standing.entries()) {
    const x1 = starts[index] ?? period.from;
    const end = starts[index + 1] ?? Math.min(today, period.date ? lastDayOf(period.date) : today);
    const stretch = { x1, x2: Math.max(x1, end) };
    const before = traced.at(-1)?.runs.at(-1);
    if (period.date) traced.push(traceDate(period.date, period, stretch));
    else if (before) traced.push(traceGap(period, stretch, before.y, index < standing.length - 1));
  }
  return {
    runs: traced.flatMap(({ runs }) => runs),
    marks: traced.flatMap(({ marks }) => marks),
    moves: traced.flatMap(({ moves }) => moves),
  };
}

function traceDate(date: DayWindow, period: TrendPeriod, { x1, x2 }: Stretch): TracedLine {
  const { direction, announcement, announced, isCounted, hasOpened } = period;
  const y = middleOf(date);
  return {
    runs: [{ x1, x2, y, window: windowOf(date), isBroken: false }],
    marks: hasOpened ? [{ kind: "opening", x: x2, y }] : [],
    moves: direction ? [{ kind: direction, x: x1, y, announcement, isCounted, ...announced }] : [],
  };
}

/** At the height of the last date. What ended for good is a cross alone, unless it came back. */
function traceGap({ isEnded }: TrendPeriod, { x1, x2 }: Stretch, y: number, comesBack: boolean): TracedLine {
  return {
    runs: isEnded && !comesBack ? [] : [{ x1, x2, y, window: null, isBroken: true }],
    marks: isEnded
      ? [{ kind: "cross", x: x1, y }]
      : [
          { kind: "ring", x: x1, y },
          { kind: "ring", x: x2, y },
        ],
    moves: [],
  };
}

/** A period that leaves the release where it was adds nothing to the line but that it opened. */
function withoutRestatements(periods: readonly TrendPeriod[]): readonly TrendPeriod[] {
  const standing: TrendPeriod[] = [];
  for (const period of periods) {
    const before = standing.at(-1);
    if (before && isSame(before, period)) standing.splice(-1, 1, { ...before, hasOpened: period.hasOpened });
    else standing.push(period);
  }
  return standing;
}

function isSame(a: TrendPeriod, b: TrendPeriod): boolean {
  return a.date?.earliest === b.date?.earliest && a.date?.latest === b.date?.latest && a.isEnded === b.isEnded;
}

/** An opening put on record late begins on the day it was. */
function startOf({ from, date, hasOpened }: TrendPeriod): number {
  return date && hasOpened ? Math.min(from, lastDayOf(date)) : from;
}

function middleOf(date: DayWindow): number {
  return (date.earliest + lastDayOf(date)) / 2;
}

function windowOf(date: DayWindow): TrendRun["window"] {
  return date.latest === date.earliest ? null : { earliest: date.earliest, latest: lastDayOf(date) };
}
