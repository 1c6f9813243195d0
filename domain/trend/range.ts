import type { DayRange } from "#domain/timeline/axis.ts";

/** As a part of all that is to be shown, how much of it may be left beyond the edge. */
const MOST_CLIPPED = 0.1;
/** A gap narrower than this is no reason to clip, however narrow the rest. */
const LEAST_GAP_DAYS = 3 * 365;
/** Nor is one narrower than this part of the rest. */
const LEAST_GAP = 0.5;

/**
 * The days that hold the values, without the few that stand so far from the others that these would be crushed: they are
 * drawn at the edge, with their year. Null for no values.
 */
export function croppedRange(values: readonly number[]): DayRange | null {
  const sorted = [...values].toSorted((a, b) => a - b);
  const spare = Math.floor(sorted.length * MOST_CLIPPED);
  const from = firstAfterGap(sorted, spare);
  const to = firstAfterGap(sorted.map((value) => -value).toReversed(), spare);
  return from === undefined || to === undefined ? null : { from, to: -to };
}

/** The first of the sorted values after the widest gap near their beginning that is worth a clip. */
function firstAfterGap(sorted: readonly number[], spare: number): number | undefined {
  const last = sorted.at(-1) ?? 0;
  for (let index = spare; index > 0; index -= 1) {
    const [before, after] = [sorted[index - 1], sorted[index]];
    if (before === undefined || after === undefined) continue;
    if (after - before > Math.max(LEAST_GAP_DAYS, (last - after) * LEAST_GAP)) return after;
  }
  return sorted[0];
}
