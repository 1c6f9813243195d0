import { type Away, type Box, DOWN, UP } from "./geometry.ts";
import { type Leg, spanOf } from "./legs.ts";
import { ARC_BASE, type TimelineArc, type TimelineTray } from "./picture.ts";

/** A leg at its height, which is negative below the axis, and the tray it crosses. */
export interface Crossing {
  readonly leg: Leg;
  readonly height: number;
  readonly tray?: TimelineTray;
}

/** The widest arc is as high as a third of the picture can bear: in px, in a part of its width, in a part of the arc's. */
const HIGHEST = 134;
const HIGHEST_BY_WIDTH = { least: 70, part: 0.06 } as const;
const HIGHEST_BY_SPAN = 0.41;
/** A lower arc would lie on the pins' heads. */
const LEAST_HEIGHT = 22;
/** Less than 1, so that short moves are not lost beside long ones. */
const GROWTH = 0.8;
/** Advances are flatter, to leave room for the labels below the axis. */
const FLATTER = 0.7;
const PIECES = 16;

/** The legs that are long enough to draw: wider is higher, though less than in proportion; delays above, advances below. */
export function raiseLegs(legs: readonly Leg[], width: number): readonly Crossing[] {
  const drawn = legs.filter(({ beside }) => !beside);
  const widest = Math.max(...drawn.map(spanOf));
  const highest = Math.min(HIGHEST, HIGHEST_BY_WIDTH.least + width * HIGHEST_BY_WIDTH.part, widest * HIGHEST_BY_SPAN);
  return drawn.map((leg) => {
    const height = Math.max(LEAST_HEIGHT, highest * (spanOf(leg) / widest) ** GROWTH);
    return { leg, height: leg.move?.direction === "earlier" ? -FLATTER * height : height };
  });
}

/** A leg as its arc, or as the two that go into its tray and out of it. */
export function arcsOf({ leg, height, tray }: Crossing): readonly TimelineArc[] {
  const { x1, x2, dashed, title } = leg;
  const direction = leg.move?.direction ?? null;
  if (!tray) return [{ x1, x2, height, shape: "whole", direction, dashed, title }];
  return [
    { x1, x2: tray.at, height, shape: "into", direction: null, dashed: true, title },
    { x1: tray.at, x2, height, shape: "outOf", direction, dashed, title },
  ];
}

/** The side of the axis that a leg runs on. */
export function sideOf({ height }: Pick<Crossing, "height">): Away {
  return height > 0 ? UP : DOWN;
}

/** The arc as a row of small boxes, for names to keep clear of. */
export function boxesAlong({ leg: { x1, x2 }, height }: Pick<Crossing, "leg" | "height">): readonly Box[] {
  const base = sideOf({ height }) * ARC_BASE;
  const points = Array.from({ length: PIECES + 1 }, (_, index) => {
    const angle = (index / PIECES) * Math.PI;
    return { x: (x1 + x2) / 2 - (Math.cos(angle) * (x2 - x1)) / 2, y: base - height * Math.sin(angle) };
  });
  return points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const [x, y] = [Math.min(before.x, point.x), Math.min(before.y, point.y)];
    return { x, y, width: Math.abs(before.x - point.x), height: Math.abs(before.y - point.y) };
  });
}
