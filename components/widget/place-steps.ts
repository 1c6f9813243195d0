import { raiseLegs } from "#domain/timeline/arcs.ts";
import { type Axis, axisOver, type DayRange } from "#domain/timeline/axis.ts";
import { barScale } from "#domain/timeline/bars.ts";
import { listLegs } from "#domain/timeline/legs.ts";
import type { MonthStart } from "#domain/timeline/months.ts";
import type { Spot } from "#domain/timeline/spots.ts";
import { type HeldDate, heldSteps, holdsDate, restates, type TimelineStep } from "#domain/timeline/steps.ts";
import { type EmbedAnswer, type EmbedStep, PICTURE_WIDTH } from "./answer.ts";

type Place = Pick<EmbedStep, "at" | "rise" | "way">;

/** Where the timeline's layout puts each step of a range, in whole px of `PICTURE_WIDTH`; empty for one that draws nothing. */
export function placeSteps(steps: readonly TimelineStep[], range: DayRange): readonly Place[] {
  const axis = axisOver(range, 0, PICTURE_WIDTH);
  const held = heldSteps(steps);
  const spots = held.filter(holdsDate).map((entry) => spotOf(entry, axis));
  const legs = listLegs(held, spots, axis);
  const heights = new Map(raiseLegs(legs, PICTURE_WIDTH).map(({ leg, height }) => [leg, height]));
  const places = spots.map((spot, index) => {
    const leg = legs[index - 1];
    return placeOf(spot, leg && heights.get(leg));
  });
  // The steps that hold a date are, in order, those that the layout placed.
  return steps.map((step, index) => {
    const isPlaced = step.kind === "dated" && !(index > 0 && restates(step, steps[index - 1]));
    return (isPlaced && places.shift()) || {};
  });
}

/** Where the years begin, as `at` and number: few enough to be read on a phone. */
export function placeYears(months: readonly MonthStart[], range: DayRange): NonNullable<EmbedAnswer["years"]> {
  const axis = axisOver(range, 0, PICTURE_WIDTH);
  const dayAt = (percent: number) => range.from + (percent / 100) * (range.to - range.from);
  return barScale(months, range).map(({ left, year }) => [Math.round(axis.xOf(dayAt(left))), year]);
}

/** A mark on each date held, on its own: pins that merge have more room than the widget. */
function spotOf(held: HeldDate, axis: Axis): Spot<HeldDate> {
  const { earliest, latest } = held.step;
  const [x1, x2] = [axis.xOf(earliest), latest === null ? axis.x2 : axis.xOf(latest)];
  return { held: [held], x1, x2, box: { x: x1, y: 0, width: x2 - x1, height: 0 } };
}

function placeOf({ x1, x2, held: [held] }: Spot<HeldDate>, height: number | undefined): Place {
  const [from, to] = [Math.round(x1), Math.round(x2)];
  const direction = held?.step.move?.direction;
  return {
    at: from === to ? [from] : [from, to],
    ...(height !== undefined && { rise: Math.round(height) }),
    ...(direction && { way: direction === "later" ? 1 : -1 }),
  };
}
