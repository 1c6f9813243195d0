import type { CalendarDate } from "./calendar-date.ts";
import { addDays, weekdayOf } from "./gregorian.ts";

const WEDNESDAY = 3;
const FRIDAY = 5;

/**
 * The days on which a film that opens on `day` meets others: from the Wednesday before the weekend, on which the first
 * of them open, to its Sunday; from the day itself where that is a Monday or a Tuesday.
 */
export function openingWeekend(day: CalendarDate): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const weekday = weekdayOf(day) === 0 ? 7 : weekdayOf(day);
  return { from: addDays(day, Math.min(0, WEDNESDAY - weekday)), to: addDays(day, 7 - weekday) };
}

/** The Fridays nearest to a day on either side, neither of them the day itself. */
export function nearestFridays(day: CalendarDate): { readonly before: CalendarDate; readonly after: CalendarDate } {
  const sinceFriday = (weekdayOf(day) + 7 - FRIDAY) % 7;
  return { before: addDays(day, -(sinceFriday || 7)), after: addDays(day, 7 - sinceFriday) };
}
