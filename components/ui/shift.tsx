import { formatMoves, formatShift } from "#domain/format-shift.ts";
import type { Direction } from "#domain/vocabulary.ts";
import { Wedge } from "./wedge.tsx";

/** One move: "▸ +119 days later"; `days` is null where a partial date leaves none to count. */
export function Shift({ direction, days }: { direction: Direction; days: number | null }) {
  return (
    <span className={`shift ${direction}`}>
      <Wedge direction={direction} /> {formatShift({ direction, days })}
    </span>
  );
}

/** All moves of a release together: "▸ moved three times, +2,240 days"; without a wedge where they come to nothing. */
export function MovesSoFar({ moves, slip }: { moves: number; slip: number | null }) {
  if (slip === null || slip === 0) return <span className="shift">{formatMoves({ moves, slip })}</span>;
  const direction = slip > 0 ? "later" : "earlier";
  return (
    <span className={`shift ${direction}`}>
      <Wedge direction={direction} /> {formatMoves({ moves, slip })}
    </span>
  );
}
