import type { Box } from "#domain/timeline/geometry.ts";
import { textWidth } from "#domain/timeline/text-width.ts";
import type { TrendRule } from "./picture.ts";

/** What an announcement moved: at `x`, `count` lines, the lowest of them at `low`. */
export interface RuledMoves {
  readonly day: string;
  readonly count: number;
  readonly x: number;
  readonly low: number;
}

/** More rules than this hide the lines; those that moved most are kept. */
const MOST_RULES = 7;
/** An announcement that moved one is seen on its line. */
const LEAST_MOVED = 2;
/** From text to text, and from a text to its rule. */
const ROW = 18;
const BESIDE = 5;

/**
 * A rule for each announcement that moved several, from the left to the right ever higher: the text stands left of its
 * rule, over the shorter ones before it. Where there is no room on the left, it stands on the right.
 */
export function layoutRules(moves: readonly RuledMoves[], plot: Box): readonly TrendRule[] {
  const ruled = moves
    .filter(({ count }) => count >= LEAST_MOVED)
    .toSorted((a, b) => b.count - a.count || b.x - a.x)
    .slice(0, MOST_RULES)
    .toSorted((a, b) => b.x - a.x);
  return ruled.map(({ day, count, x, low }, index) => {
    const text = `${day}, ${count} of these moved`;
    const hasRoom = x - BESIDE - textWidth(text, "month") >= plot.x;
    return { x, y1: plot.y + index * ROW, y2: low, align: hasRoom ? "end" : "start", text };
  });
}
