import { formatMoves, formatShift, type Moves } from "#domain/format-shift.ts";
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
export function MovesSoFar(moves: Moves) {
  const words = formatMoves(moves);
  if (moves.direction === null) return <span className="shift">{words}</span>;
  return (
    <span className={`shift ${moves.direction}`}>
      <Wedge direction={moves.direction} /> {words}
    </span>
  );
}
