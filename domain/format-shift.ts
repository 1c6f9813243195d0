import { counted, times } from "./number-words.ts";
import type { Direction } from "./vocabulary.ts";

/** "+119 days", "−2 days", "+1 day", "0 days": signed, with a true minus sign (U+2212). */
export function formatSignedDays(days: number): string {
  const sign = days > 0 ? "+" : days < 0 ? "−" : "";
  return `${sign}${counted(Math.abs(days), "day")}`;
}

/** "+119 days later", "−2 days earlier"; the direction alone ("later") where a partial date leaves no days to count. */
export function formatShift({ direction, days }: { direction: Direction; days: number | null }): string {
  return days === null ? direction : `${formatSignedDays(days)} ${direction}`;
}

/** A release's moves together: how many, the days they come to (null where a window leaves none to count), and which way. */
export interface Moves {
  readonly moves: number;
  readonly days: number | null;
  readonly direction: Direction | null;
}

/**
 * "moved once, +49 days"; "moved twice, later" where a window leaves no days to count; "moved twice, back to its first
 * date" where the moves cancel out.
 */
export function formatMoves({ moves, days, direction }: Moves): string {
  const moved = `moved ${times(moves)}`;
  if (days === 0) return `${moved}, back to its first date`;
  if (days !== null) return `${moved}, ${formatSignedDays(days)}`;
  return direction ? `${moved}, ${direction}` : moved;
}
