import type { Axis } from "./axis.ts";
import { type Box, freeLevel } from "./geometry.ts";
import { ARC_BASE, BRACKET_STEP, type TimelineBracket } from "./picture.ts";
import { isCurrent, type Spot } from "./spots.ts";
import { type DayWindow, type HeldDate, type HeldStep, holdsDate, isExact, lastDayOf, restates } from "./steps.ts";

/** A shorter window is widened about its middle, so that it is seen to have two ends. */
const LEAST_WIDTH = 8;

/** One bracket for each window held; where windows overlap, the narrower stand nearer to the axis. */
export function layoutBrackets(held: readonly HeldStep[], axis: Axis): readonly Spot[] {
  const windows = held.filter(holdsDate).filter(({ step }) => !isExact(step));
  const spots: Spot[] = [];
  for (const entry of windows.toSorted(narrowestFirst)) {
    const same = spots.at(-1)?.held.some(({ step }) => restates(step, entry.step)) ? spots.pop() : undefined;
    spots.push(bracketOf([...(same?.held ?? []), entry], entry.step, spots, axis));
  }
  return spots;
}

/** Where a bracket begins and ends; between its feet there is room. */
export function feetOf({ x, y, width, height }: Box): readonly Box[] {
  return [x, x + width].map((foot) => ({ x: foot, y, width: 0, height }));
}

function narrowestFirst({ step: a }: HeldDate, { step: b }: HeldDate): number {
  return lastDayOf(a) - a.earliest - (lastDayOf(b) - b.earliest) || a.earliest - b.earliest;
}

function bracketOf(
  held: readonly HeldStep[],
  { earliest, latest }: DayWindow,
  below: readonly Spot[],
  axis: Axis,
): Spot {
  const [first, last] = [axis.xOf(earliest), latest === null ? axis.x2 : axis.xOf(latest + 1)];
  const widening = Math.max(0, LEAST_WIDTH - (last - first)) / 2;
  const [x1, x2] = [first - widening, last + widening];
  const level = freeLevel(
    below.flatMap(({ bracket }) => bracket ?? []),
    { x1, x2 },
    0,
  );
  const height = ARC_BASE + level * BRACKET_STEP;
  const title = held.map(({ step }) => step.label).join("\n");
  const bracket: TimelineBracket = { x1, x2, level, open: latest === null, current: isCurrent(held), title };
  return { held, x1, x2, box: { x: x1, y: -height, width: x2 - x1, height }, bracket };
}
