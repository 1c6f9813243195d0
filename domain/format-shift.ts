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

/** "moved once, +49 days"; "moved twice, back to its first date" where the moves cancel out; no days where none count. */
export function formatMoves({ moves, slip }: { moves: number; slip: number | null }): string {
  const moved = `moved ${times(moves)}`;
  if (slip === null) return moved;
  return slip === 0 ? `${moved}, back to its first date` : `${moved}, ${formatSignedDays(slip)}`;
}
