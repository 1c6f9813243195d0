/**
 * The timeline picture (design §5): integer day numbers in, pixels out. The files of this folder import one another and
 * nothing else: what draws a timeline hands it the calendar (month starts) and every text. So it is laid out alike for the
 * film's page, for pictures and for the widget, which carries none of this and is sent the places (decision 11). Each file
 * is a subject of the picture, and this one puts them together.
 */
import { arcsOf, boxesAlong, raiseLegs } from "./arcs.ts";
import { axisOver, timelineRange } from "./axis.ts";
import { feetOf, layoutBrackets } from "./brackets.ts";
import { chipBelow, chipBeside, shortMoves } from "./chips.ts";
import type { Box } from "./geometry.ts";
import { labelLongest, labelSpots } from "./labels.ts";
import { type Leg, listLegs } from "./legs.ts";
import type { MonthStart } from "./months.ts";
import { ARC_BASE, type Timeline } from "./picture.ts";
import { layoutPins } from "./pins.ts";
import { Room } from "./room.ts";
import { layoutScale } from "./scale.ts";
import type { Spot } from "./spots.ts";
import { type HeldStep, heldSteps, type OtherRelease, type TimelineStep } from "./steps.ts";
import { layoutEnds, putTray } from "./trays.ts";

/** What a picture is laid out from. */
export interface TimelineInput {
  /** In the order announced; a step that leaves the release where it was draws nothing. */
  readonly steps: readonly TimelineStep[];
  readonly others: readonly OtherRelease[];
  /** Every month that begins within `timelineRange(steps, others)`, in order. */
  readonly months: readonly MonthStart[];
  readonly width: number;
}

type Drawn = Pick<Timeline, "arcs" | "trays" | "chips" | "labels">;

/** Above the highest, so that no stroke is cut in half. */
const TOP_MARGIN = 2;

/** Lays the picture out for a width in px, 320 at least; null where no step has a date, so that there is no axis. */
export function layoutTimeline({ steps, others, months, width }: TimelineInput): Timeline | null {
  const range = timelineRange(steps, others);
  if (!range) return null;
  const held = heldSteps(steps);
  const ends = layoutEnds(held, width);
  const axis = axisOver(range, ends.x1, ends.x2);
  const spots = [...ends.spots, ...layoutPins(held, axis), ...layoutBrackets(held, axis)];
  const drawn = joinAndName(held, spots, listLegs(held, spots, axis), width);
  const scale = layoutScale(months, others, axis, floorOf(drawn, spots));
  return {
    ...drawn,
    width,
    top: topOf(drawn, spots),
    bottom: Math.max(scale.y, ...scale.names.map(({ box }) => box.y + box.height)),
    axis: { x1: axis.x1, x2: axis.x2 },
    pins: spots.flatMap(({ pin }) => pin ?? []),
    brackets: spots.flatMap(({ bracket }) => bracket ?? []),
    scale,
  };
}

/** Room is taken in the order of what matters most: pins and trays, sizes beside them, dates, other names. */
function joinAndName(held: readonly HeldStep[], spots: readonly Spot[], legs: readonly Leg[], width: number): Drawn {
  const room = new Room(width);
  for (const { box, bracket } of spots) {
    if (bracket) feetOf(box).forEach((foot) => room.shade(foot));
    else room.take(box);
  }
  const crossings = raiseLegs(legs, width).map((crossing) => putTray(crossing, room));
  for (const box of crossings.flatMap(boxesAlong)) room.shade(box);
  const short = shortMoves(legs).map((move) => ({ move, chip: chipBeside(move, room) }));
  const labels = [...labelLongest(crossings, room), ...labelSpots(held, spots, room)];
  return {
    arcs: crossings.flatMap(arcsOf),
    trays: [...crossings, ...spots].flatMap(({ tray }) => tray ?? []),
    chips: short.map(({ move, chip }) => chip ?? chipBelow(move, room)),
    labels,
  };
}

function topOf(drawn: Drawn, spots: readonly Spot[]): number {
  const tops = boxesOf(drawn, spots).map(({ y }) => y);
  return Math.min(...tops, ...drawn.arcs.map(({ height }) => -ARC_BASE - height)) - TOP_MARGIN;
}

function floorOf(drawn: Drawn, spots: readonly Spot[]): number {
  const bottoms = boxesOf(drawn, spots).map(({ y, height }) => y + height);
  return Math.max(...bottoms, ...drawn.arcs.map(({ height }) => ARC_BASE - height));
}

function boxesOf({ trays, chips, labels }: Drawn, spots: readonly Spot[]): readonly Box[] {
  return [...trays, ...chips, ...labels, ...spots].map(({ box }) => box);
}
