import type { DayRange } from "./axis.ts";
import { clamp } from "./geometry.ts";
import { type MonthStart, monthsApart, startsEvery } from "./months.ts";
import { type DatedStep, isDated, isExact, lastDayOf, type TimelineDirection, type TimelineStep } from "./steps.ts";

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

/** So many that a year's four digits can be read on a phone. */
const LEAST_PERCENT_BETWEEN_YEARS = 16;

/**
 * One bar for each step, null where it has no date: what a narrow screen's list shows in place of the picture. A move
 * reaches from the date before it, across a stretch without one and from the middle of a window; it has a width of 0
 * where the step moved nothing.
 */
export function timelineBars(steps: readonly TimelineStep[], range: DayRange): readonly (TimelineBar | null)[] {
  let before: DatedStep | null = null;
  return steps.map((step) => {
    if (!isDated(step)) return null;
    const bar = barOf(step, before, range);
    before = step;
    return bar;
  });
}

/** The years' beginnings within the range, few enough for their numbers to be read on a narrow screen. */
export function barScale(months: readonly MonthStart[], range: DayRange): readonly YearMark[] {
  const daysBetween = (LEAST_PERCENT_BETWEEN_YEARS / 100) * (range.to - range.from);
  return months
    .filter(({ day }) => range.from <= day && day <= range.to)
    .filter(startsEvery(Math.max(12, monthsApart(daysBetween))))
    .map(({ day, year }) => ({ left: percentOf(day, range), year }));
}

function barOf(step: DatedStep, before: DatedStep | null, range: DayRange): TimelineBar {
  if (!isExact(step)) return { ...between(step.earliest, endOf(step), range), kind: "window", day: null };
  const day = percentOf(step.earliest, range);
  if (!before || !step.move) return { left: day, width: 0, kind: null, day };
  return {
    ...between((before.earliest + endOf(before) - 1) / 2, step.earliest, range),
    kind: step.move.direction,
    day,
  };
}

/** The day after its last. */
function endOf(step: DatedStep): number {
  return lastDayOf(step) + 1;
}

function between(from: number, to: number, range: DayRange): { readonly left: number; readonly width: number } {
  const [left, right] = [percentOf(Math.min(from, to), range), percentOf(Math.max(from, to), range)];
  return { left, width: hundredths(right - left) };
}

function percentOf(day: number, { from, to }: DayRange): number {
  return hundredths(clamp((100 * (day - from)) / (to - from), 0, 100));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
