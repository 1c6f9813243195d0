import type { CalendarDate } from "./calendar-date.ts";
import { daysBetween } from "./gregorian.ts";
import { isExact, middleOf, type PartialDate, relationOf } from "./partial-date.ts";
import type { Direction } from "./vocabulary.ts";

/**
 * How far a date went. `days` is signed and given only between two exact days; with a window on either side there is
 * the direction and `roughDays`, counted from middle to middle (null where a window is open).
 */
export interface Shift {
  readonly direction: Direction;
  readonly days: number | null;
  readonly roughDays: number | null;
}

/** The shift from one date to another; null where nothing moved: the same day, or one window within the other. */
export function shiftBetween(before: PartialDate, after: PartialDate): Shift | null {
  if (isExact(before) && isExact(after)) return exactShift(before.earliest, after.earliest);
  const relation = relationOf(before, after);
  if (relation !== "later" && relation !== "earlier") return null;
  const [from, to] = [middleOf(before), middleOf(after)];
  return { direction: relation, days: null, roughDays: from && to ? daysBetween(from, to) : null };
}

/** The shift between two exact days, or null for the same day. */
export function exactShift(before: CalendarDate, after: CalendarDate): Shift | null {
  const days = daysBetween(before, after);
  return days === 0 ? null : { direction: days > 0 ? "later" : "earlier", days, roughDays: null };
}
