import type { Axis } from "./axis.ts";
import { type Align, freeLevel, hang, type Stretch } from "./geometry.ts";
import { type MonthStart, monthsApart, startsEvery } from "./months.ts";
import type { ScaleName, TimelineScale } from "./picture.ts";
import type { OtherRelease } from "./steps.ts";
import { TEXT, textWidth } from "./text-width.ts";

/** From mark to mark, in px: ticks that are seen as several, years and months whose names have room. */
const LEAST_APART = { ticks: 14, years: 46, months: 60 } as const;
/** From what stands lowest to the scale, or to the dots upon it. */
const ABOVE = 12;
/** From the scale to its first row of names, from a year's rule to its name, from name to name. */
const BELOW = 9;
const BESIDE_RULE = 6;
const BETWEEN_NAMES = 8;
/** From the left end to the first rule, for the year before it to be named. */
const LEAST_ROOM_FOR_YEAR = 40;
/** From dot to dot, from the lowest to the scale, and how many are stacked before they hide one another. */
const DOT_STEP = 6;
const DOT_RISE = 5;
const MOST_STACKED = 6;

/** A month start in its place. */
interface Start extends MonthStart {
  readonly x: number;
}

/** A name to be written, hung at `x`. */
interface Name {
  readonly x: number;
  readonly text: string;
  readonly align: Align;
}

/** The calendar under the picture, whose other things reach down to `floor`, with the other releases as dots upon it. */
export function layoutScale(
  months: readonly MonthStart[],
  others: readonly OtherRelease[],
  axis: Axis,
  floor: number,
): TimelineScale {
  const dots = stackDots(others, axis);
  const y = Math.ceil(floor) + ABOVE + DOT_STEP * Math.max(0, ...dots.map(({ level }) => level + 1));
  const starts = months.map((start) => ({ ...start, x: axis.xOf(start.day) })).filter(({ x }) => isOn(axis, x));
  const stepFor = (apart: number) => monthsApart(apart / axis.pixelsPerDay);
  const startsFor = (apart: number) => starts.filter(startsEvery(stepFor(apart)));
  const years = startsFor(LEAST_APART.years).filter(({ month }) => month === 1);
  const named = stepFor(LEAST_APART.months) < 12 ? startsFor(LEAST_APART.months) : [];
  const yearsTop = y + BELOW + (named.length > 0 ? TEXT.month.line : 0);
  return {
    y,
    ticks: startsFor(LEAST_APART.ticks).map(({ x }) => x),
    years: years.map(({ x }) => x),
    names: [
      ...nameRow(named.map(nameOfMonth), "month", y + BELOW, axis),
      ...nameRow([...yearBefore(starts, axis), ...years.map(nameOfYear)], "year", yearsTop, axis),
    ],
    dots: dots.map(({ level, ...dot }) => ({ ...dot, y: y - DOT_STEP * level - DOT_RISE })),
  };
}

function isOn({ x1, x2 }: Axis, x: number): boolean {
  return x > x1 && x < x2;
}

/** January stands beside its year's rule, the others below their ticks. */
function nameOfMonth({ x, month, name }: Start): Name {
  return month === 1 ? { x: x + BESIDE_RULE, text: name, align: "start" } : { x, text: name, align: "middle" };
}

function nameOfYear({ x, year }: Start): Name {
  return { x: x + BESIDE_RULE, text: String(year), align: "start" };
}

/** The year that the axis begins in has no rule of its own; it is named where there is room before the next. */
function yearBefore(starts: readonly Start[], { x1 }: Axis): readonly Name[] {
  const [first] = starts;
  const firstRule = starts.find(({ month }) => month === 1);
  if (!first || (firstRule && firstRule.x - x1 < LEAST_ROOM_FOR_YEAR)) return [];
  return [{ x: x1, text: String(first === firstRule ? first.year - 1 : first.year), align: "start" }];
}

/** The names from left to right, without those that have no room beside the one before or on the axis. */
function nameRow(names: readonly Name[], kind: ScaleName["kind"], y: number, axis: Axis): readonly ScaleName[] {
  const style = kind === "month" ? "month" : "strong";
  const row: ScaleName[] = [];
  let edge = axis.x1;
  for (const { x, text, align } of names) {
    const size = { width: textWidth(text, style), height: TEXT[style].line };
    const hung = hang(size, align, x, x, y);
    const right = hung.box.x + size.width;
    if (hung.box.x < edge || right > axis.x2) continue;
    row.push({ ...hung, text, kind });
    edge = right + BETWEEN_NAMES;
  }
  return row;
}

type StackedDot = Stretch & { readonly level: number; readonly title: string };

/** Dots that would hide one another are stacked; a window is a bar. What lies off the axis is left to the list. */
function stackDots(others: readonly OtherRelease[], axis: Axis): readonly StackedDot[] {
  const dots: StackedDot[] = [];
  for (const { earliest, latest, label } of others.toSorted((a, b) => a.earliest - b.earliest)) {
    const [x1, x2] = [axis.xOf(earliest), latest === null ? axis.x2 : axis.xOf(latest)];
    if (x1 < axis.x1 || x2 > axis.x2) continue;
    const level = Math.min(freeLevel(dots, { x1, x2 }, DOT_STEP), MOST_STACKED - 1);
    dots.push({ x1, x2, level, title: label });
  }
  return dots;
}
