import { type DayWindow, isDated, lastDayOf, type OtherRelease, type TimelineStep } from "./steps.ts";

/** Days since 1970-01-01, both ends included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The line of days: from `x1` to `x2` px, with every day's place on it. */
export interface Axis {
  readonly x1: number;
  readonly x2: number;
  readonly pixelsPerDay: number;
  readonly xOf: (day: number) => number;
}

/** Less would make a move of a week look like one of a year. */
const LEAST_SPAN_DAYS = 300;
/** Of the span, before the first date and after the last. */
const MARGIN = 0.05;
/** How far off another release may be and still be on the axis, as a part of the span. */
const REACH = 1 / 3;
/** Between the ends of the line and the range's first and last day, in px. */
const AXIS_INSET = 8;

/**
 * The days the axis covers: every date held, and those other releases that are not so far off that they would crush the
 * picture; with a margin. Null where no step has a date.
 */
export function timelineRange(steps: readonly TimelineStep[], others: readonly OtherRelease[]): DayRange | null {
  const dated = steps.filter(isDated);
  if (dated.length === 0) return null;
  const held = extentOf(dated);
  const reach = Math.max((held.to - held.from) * REACH, LEAST_SPAN_DAYS / 2);
  const near = others.filter((other) => other.earliest >= held.from - reach && lastDayOf(other) <= held.to + reach);
  const { from, to } = extentOf([...dated, ...near]);
  const margin = Math.ceil(Math.max((to - from) * MARGIN, (LEAST_SPAN_DAYS - (to - from)) / 2));
  return { from: from - margin, to: to + margin };
}

function extentOf(windows: readonly DayWindow[]): DayRange {
  return { from: Math.min(...windows.map(({ earliest }) => earliest)), to: Math.max(...windows.map(lastDayOf)) };
}

/** Lays a range of days on the line from `x1` to `x2` px. */
export function axisOver({ from, to }: DayRange, x1: number, x2: number): Axis {
  const pixelsPerDay = (x2 - x1 - 2 * AXIS_INSET) / (to - from);
  return { x1, x2, pixelsPerDay, xOf: (day) => x1 + AXIS_INSET + (day - from) * pixelsPerDay };
}
