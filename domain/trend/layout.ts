import type { DayRange } from "#domain/timeline/axis.ts";
import { type Box, clamp, type Stretch } from "#domain/timeline/geometry.ts";
import { textWidth } from "#domain/timeline/text-width.ts";
import { traceLine, type TracedLine, type TrendLine, type TrendMark, type TrendMove, type TrendRun } from "./line.ts";
import { type EndOfLine, placeLabels, TO_COLUMN } from "./labels.ts";
import type { PlacedMark, TrendCurve, TrendPicture, TrendPoint, TrendRule, TrendYear } from "./picture.ts";
import { croppedRange } from "./range.ts";
import { layoutRules } from "./rules.ts";

/** The first day of a year, as days since 1970-01-01. */
export interface YearStart {
  readonly day: number;
  readonly year: number;
}

export interface TrendInput {
  readonly lines: readonly TrendLine[];
  /** The place of the line that stands out; null for none. */
  readonly chosen: number | null;
  readonly today: number;
  /** The years that begin in the days the chart may show (`trendDays`). */
  readonly years: readonly YearStart[];
  /** Announcement slugs with the day to write beside their rule. */
  readonly announcements: ReadonlyMap<string, string>;
}

export interface TrendSize {
  readonly width: number;
  readonly height: number;
  /** What stands at the ends of the lines: their labels, or only their places from 1 where there is no room. */
  readonly labels: "names" | "numbers";
}

/** Around the plot: the years' names on the left and below, and a margin for marks at its edges. */
const LEFT = 38;
const TOP = 8;
const BELOW = 28;
/** Between the outermost values and the edge of the plot. */
const INSET = 8;
/** From year to year, for their names to have room. */
const YEAR_ROOM = { across: 44, up: 20 } as const;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50];

/** Days across and up, in their places. */
interface Plot {
  readonly box: Box;
  readonly xOf: (day: number) => number;
  readonly yOf: (day: number) => number;
  readonly across: DayRange;
  readonly up: DayRange;
}

/** The days that the lines reach over in either direction, for the years in them; null where none has a date. */
export function trendDays(lines: readonly TrendLine[], today: number): DayRange | null {
  const ranges = rangesOf(lines.map((line) => traceLine(line, today)));
  return (
    ranges && {
      from: Math.min(ranges.across.from, ranges.up.from),
      to: Math.max(ranges.across.to, ranges.up.to),
    }
  );
}

/** Lays out the chart; null where no line has a date. Lines without one have no curve. */
export function layoutTrend(input: TrendInput, size: TrendSize): TrendPicture | null {
  const { lines, today, chosen, years } = input;
  const traced = lines.map((line) => traceLine(line, today));
  const ranges = rangesOf(traced);
  if (!ranges) return null;
  const ends = endsOf(lines, traced, size);
  const plot = plotOver(ranges, size, columnWidth(ends, ranges.across.to, size.width));
  const labels = placeLabels(placeEnds(ends, plot, ranges.across.to), { plot: plot.box, width: size.width });
  const curves = traced.flatMap((line, index) => {
    const label = labels.get(index);
    return label ? [{ index, isChosen: index === chosen, label, ...drawCurve(line, plot, years) }] : [];
  });
  return {
    ...size,
    plot: plot.box,
    across: yearsAlong(years, plot.across, plot.xOf, YEAR_ROOM.across),
    up: yearsAlong(years, plot.up, plot.yOf, YEAR_ROOM.up),
    openingDay: openingDayOf(plot),
    today: ranges.across.to >= today ? plot.xOf(today) : null,
    rules: size.labels === "names" ? rulesOf(traced, input, plot) : [],
    curves: curves.toSorted((a, b) => Number(a.isChosen) - Number(b.isChosen)),
  };
}

function rangesOf(traced: readonly TracedLine[]): { across: DayRange; up: DayRange } | null {
  const runs = traced.flatMap((line) => line.runs);
  const across = croppedRange(runs.flatMap(({ x1, x2 }) => [x1, x2]));
  const up = croppedRange(runs.map(({ y }) => y));
  return across && up && { across, up };
}

/** The end of each line that has one, in days, and what is written there. */
function endsOf(lines: readonly TrendLine[], traced: readonly TracedLine[], { labels }: TrendSize): EndOfLine[] {
  return traced.flatMap(({ runs, marks }, index) => {
    const [last, mark] = [runs.at(-1), marks.at(-1)];
    const text = labels === "numbers" ? String(index + 1) : (lines[index]?.label ?? "");
    return last ? [{ index, text, x: mark?.kind === "cross" ? mark.x : last.x2, y: last.y }] : [];
  });
}

/** The room right of the plot: for the labels of the lines that go on, but no more than a part of the picture. */
function columnWidth(ends: readonly EndOfLine[], last: number, width: number): number {
  const column = ends.filter(({ x }) => x >= last).map(({ text }) => textWidth(text, "note"));
  return TO_COLUMN + Math.max(LEAST_COLUMN, Math.min(width * MOST_COLUMN, Math.max(0, ...column)));
}

const LEAST_COLUMN = 16;
const MOST_COLUMN = 0.28;

function plotOver({ across, up }: { across: DayRange; up: DayRange }, size: TrendSize, labelWidth: number): Plot {
  const box = { x: LEFT, y: TOP, width: size.width - LEFT - labelWidth, height: size.height - TOP - BELOW };
  const wide = { from: box.x + INSET, to: box.x + box.width };
  const high = { from: box.y + box.height - INSET, to: box.y + INSET };
  return {
    box,
    across,
    up,
    xOf: scale(across, wide),
    yOf: scale(up, high),
  };
}

/** From days to px; what lies beyond the days stands at their end. */
function scale({ from, to }: DayRange, px: DayRange): (day: number) => number {
  const perDay = to === from ? 0 : (px.to - px.from) / (to - from);
  const middle = to === from ? (px.to - px.from) / 2 : 0;
  return (day) => px.from + middle + (clamp(day, from, to) - from) * perDay;
}

function placeEnds(ends: readonly EndOfLine[], { xOf, yOf }: Plot, last: number): EndOfLine[] {
  return ends.map((end) => ({ ...end, x: xOf(end.x), y: yOf(end.y), isAtEdge: end.x >= last }));
}

function drawCurve({ runs, marks, moves }: TracedLine, plot: Plot, years: readonly YearStart[]) {
  return {
    solid: solidOf(runs, plot),
    broken: runs.filter(({ isBroken }) => isBroken).map((run) => ({ ...stretchOf(run, plot), y: plot.yOf(run.y) })),
    ribbons: runs.flatMap((run) => (run.window ? [ribbonOf(run, run.window, plot)] : [])),
    whiskers: moves
      .filter(({ first, last }) => first !== last)
      .map(({ first, last, y }) => ({ x1: plot.xOf(first), x2: plot.xOf(last), y: plot.yOf(y) })),
    marks: [...moves, ...marks].map((mark) => placeMark(mark, plot, years)),
  } satisfies Omit<TrendCurve, "index" | "isChosen" | "label">;
}

/** Level stretches joined by upright steps, interrupted where there is no date. */
function solidOf(runs: readonly TrendRun[], plot: Plot): TrendPoint[][] {
  const parts: TrendPoint[][] = [];
  for (const [index, run] of runs.entries()) {
    if (run.isBroken) continue;
    const before = runs[index - 1];
    const { x1, x2 } = stretchOf(run, plot);
    const y = plot.yOf(run.y);
    const level = [
      { x: x1, y },
      { x: x2, y },
    ];
    const open = parts.at(-1);
    if (before && !before.isBroken && open) open.push(...level);
    else parts.push(before ? [{ x: x1, y: plot.yOf(before.y) }, ...level] : level);
  }
  return parts;
}

function stretchOf({ x1, x2 }: Stretch, { xOf }: Plot): Stretch {
  return { x1: xOf(x1), x2: xOf(x2) };
}

function ribbonOf(run: TrendRun, { earliest, latest }: { earliest: number; latest: number }, plot: Plot): Box {
  const { x1, x2 } = stretchOf(run, plot);
  const [top, bottom] = [plot.yOf(latest), plot.yOf(earliest)];
  return { x: x1, y: top, width: x2 - x1, height: bottom - top };
}

function placeMark({ kind, x, y }: TrendMark, { up, xOf, yOf }: Plot, years: readonly YearStart[]): PlacedMark {
  const place = { x: xOf(x), y: yOf(y) };
  if (y > up.to) return { kind: "clippedAbove", ...place, year: yearOf(y, years) };
  if (y < up.from) return { kind: "clippedBelow", ...place, year: yearOf(y, years) };
  return { kind, ...place, year: null };
}

function yearOf(day: number, years: readonly YearStart[]): number | null {
  return years.findLast((start) => start.day <= day)?.year ?? null;
}

function yearsAlong(
  years: readonly YearStart[],
  { from, to }: DayRange,
  place: (day: number) => number,
  room: number,
): TrendYear[] {
  const shown = years.filter(({ day }) => day >= from && day <= to);
  const perYear = Math.abs(place(to) - place(from)) / Math.max(1, (to - from) / 365.25);
  const step = YEAR_STEPS.find((one) => one * perYear >= room) ?? 100;
  return shown.filter(({ year }) => year % step === 0).map(({ day, year }) => ({ at: place(day), text: String(year) }));
}

function openingDayOf({ across, up, xOf, yOf }: Plot): TrendPicture["openingDay"] {
  const [first, last] = [Math.max(across.from, up.from), Math.min(across.to, up.to)];
  return first < last ? { from: { x: xOf(first), y: yOf(first) }, to: { x: xOf(last), y: yOf(last) } } : null;
}

function rulesOf(traced: readonly TracedLine[], { announcements }: TrendInput, plot: Plot): readonly TrendRule[] {
  const moves = traced
    .flatMap((line) => line.moves)
    .filter(({ x, isCounted }) => isCounted && x >= plot.across.from && x <= plot.across.to);
  const marks = [...Map.groupBy(moves, ({ announcement }) => announcement)].map(([announcement, ofOne]) => ({
    day: announcements.get(announcement) ?? "",
    count: ofOne.length,
    x: plot.xOf(latestOf(ofOne)),
    low: Math.max(...ofOne.map(({ y }) => plot.yOf(y))),
  }));
  return layoutRules(marks, plot.box);
}

function latestOf(moves: readonly TrendMove[]): number {
  return Math.max(...moves.map(({ x }) => x));
}
