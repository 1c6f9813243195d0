/** In px, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box that may stand anywhere. */
export type Size = Pick<Box, "width" | "height">;

/** From left to right, along the axis. */
export interface Stretch {
  readonly x1: number;
  readonly x2: number;
}

/** Of a fixed size, hung on the axis at `at`: in a drawing stretched sideways its box keeps its distance from there. */
export interface Hung {
  readonly box: Box;
  readonly at: number;
}

/** The side of a box that is put where it is to stand. */
export type Align = "start" | "middle" | "end";

/** Above the axis and below it, as the sign of `y`. */
export const UP = -1;
export const DOWN = 1;
/** Away from the axis. */
export type Away = typeof UP | typeof DOWN;

/** Between what stands one above the other, in px; and the step by which things are moved to find room. */
export const ROW = 4;

/** True where two boxes are closer than `gap` px sideways and `ROW` px upright. */
export function meets(a: Box, b: Box, gap: number): boolean {
  const apart =
    a.x + a.width + gap <= b.x ||
    b.x + b.width + gap <= a.x ||
    a.y + a.height + ROW <= b.y ||
    b.y + b.height + ROW <= a.y;
  return !apart;
}

/** Hangs a box on the axis at `at`, with one side or its middle at `edge` and its top at `y`. */
export function hang({ width, height }: Size, align: Align, at: number, edge: number, y: number): Hung {
  const before = { start: 0, middle: width / 2, end: width }[align];
  return { at, box: { x: edge - before, y, width, height } };
}

/** The top of what is `height` px high and begins `distance` px away from the axis. */
export function topBeyond(distance: number, away: Away, height: number): number {
  return away === UP ? -distance - height : distance;
}

/** The lowest level, from 0, on which nothing that stands already is closer than `gap` px. */
export function freeLevel(
  standing: readonly (Stretch & { readonly level: number })[],
  { x1, x2 }: Stretch,
  gap: number,
): number {
  const near = standing.filter((other) => other.x1 < x2 + gap && x1 < other.x2 + gap);
  const levels = new Set(near.map(({ level }) => level));
  let level = 0;
  while (levels.has(level)) level += 1;
  return level;
}

/** The value, or the bound that it lies beyond. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
