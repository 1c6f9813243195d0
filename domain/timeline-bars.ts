import {
  type DatedStep,
  type DayRange,
  type MonthStart,
  monthsApart,
  startsEvery,
  type TimelineDirection,
  type TimelineStep,
} from "./timeline-layout.ts";

/** A step as a bar over a range of days, all in percent: the move or the window it covers, and the day it arrives at. */
export interface TimelineBar {
  readonly left: number;
  readonly width: number;
  readonly kind: "window" | TimelineDirection | null;
  readonly day: number | null;
}

/** A beginning of a year over the bars, in percent from the left. */
export interface YearMark {
  readonly left: number;
  readonly year: number;
}

const DAYS_OF_OPEN_WINDOW = 365;
const LEAST_PERCENT_BETWEEN_YEARS = 16;
const DAYS_OF_MONTH = 30.44;

/**
 * One bar for each step, null where it has no date: what a narrow screen's list shows in place of the picture. A move
 * reaches from the date before it, across a stretch without one and from the middle of a window; it has a width of 0
 * where the step moved nothing.
 */
export function timelineBars(steps: readonly TimelineStep[], range: DayRange): readonly (TimelineBar | null)[] {
  let before: DatedStep | null = null;
  return steps.map((step) => {
    if (step.kind !== "dated") return null;
    const bar = barOf(step, before, range);
    before = step;
    return bar;
  });
}

/** The years' beginnings within the range, few enough for their numbers to be read on a narrow screen. */
export function barScale(months: readonly MonthStart[], range: DayRange): readonly YearMark[] {
  const monthsBetween = (LEAST_PERCENT_BETWEEN_YEARS / 100) * ((range.to - range.from) / DAYS_OF_MONTH);
  return months
    .filter(({ day }) => range.from <= day && day <= range.to)
    .filter(startsEvery(Math.max(12, monthsApart(monthsBetween))))
    .map(({ day, year }) => ({ left: percentOf(day, range), year }));
}

function barOf(step: DatedStep, before: DatedStep | null, range: DayRange): TimelineBar {
  const day = step.earliest === step.latest ? percentOf(step.earliest, range) : null;
  if (day === null) return { ...between(step.earliest, endOf(step), range), kind: "window", day };
  if (!before || !step.move) return { left: day, width: 0, kind: null, day };
  return {
    ...between((before.earliest + endOf(before) - 1) / 2, step.earliest, range),
    kind: step.move.direction,
    day,
  };
}

/** The day after its last. */
function endOf({ earliest, latest }: DatedStep): number {
  return (latest ?? earliest + DAYS_OF_OPEN_WINDOW) + 1;
}

function between(from: number, to: number, range: DayRange): { readonly left: number; readonly width: number } {
  const [left, right] = [percentOf(Math.min(from, to), range), percentOf(Math.max(from, to), range)];
  return { left, width: hundredths(right - left) };
}

function percentOf(day: number, { from, to }: DayRange): number {
  return hundredths(Math.max(0, Math.min(100, (100 * (day - from)) / (to - from))));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
