import { type Align, DOWN, hang } from "./geometry.ts";
import type { Leg } from "./legs.ts";
import type { TimelineChip } from "./picture.ts";
import type { Room } from "./room.ts";
import { NAME_DROP, type Spot } from "./spots.ts";
import type { TimelineMove } from "./steps.ts";
import { fit, sizeOf, TEXT } from "./text-width.ts";

/** A move too short to draw, and the spot that it ends in. */
export interface ShortMove {
  readonly spot: Spot;
  readonly move: TimelineMove;
}

/** Of one spot; the others are left to the list. */
const MOST = 2;
/** Of the wedge that shows which way it went, before the text. */
const WEDGE_WIDTH = 13;
/** From the spot to a chip beside it. */
const GAP = 8;

/** The moves too short to draw, in order: the last few of each spot. */
export function shortMoves(legs: readonly Leg[]): readonly ShortMove[] {
  const short = legs.flatMap(({ move, beside }) => (move && beside ? [{ spot: beside, move }] : []));
  return short.filter(({ spot }, index) => short.slice(index).filter((other) => other.spot === spot).length <= MOST);
}

/** A chip to the right or to the left of its spot; null where neither is free. */
export function chipBeside({ spot: { x1, x2, box }, move }: ShortMove, room: Room): TimelineChip | null {
  const top = -TEXT.strong.line / 2;
  const right = hangChip(move, "start", x2, box.x + box.width + GAP, top);
  const left = hangChip(move, "end", x1, box.x - GAP, top);
  return room.settleWithin(0, [right, left], DOWN);
}

/** A chip below its spot, as far down as it takes. */
export function chipBelow({ spot: { x1, x2 }, move }: ShortMove, room: Room): TimelineChip {
  const middle = (x1 + x2) / 2;
  return room.settle([hangChip(move, "middle", middle, middle, NAME_DROP)], DOWN);
}

function hangChip(move: TimelineMove, align: Align, at: number, edge: number, y: number): TimelineChip {
  const line = fit({ text: move.text, style: "strong" });
  const { width, height } = sizeOf([line]);
  return {
    ...hang({ width: width + WEDGE_WIDTH, height }, align, at, edge, y),
    direction: move.direction,
    text: line.text,
  };
}
