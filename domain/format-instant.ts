import { toCalendarDate } from "./calendar-date.ts";
import { formatDay } from "./gregorian.ts";

/** An ISO instant to the minute, in UTC and said so, for a record that editors of many zones read: "Nov 25, 2026, 03:15 UTC". */
export function formatInstant(instant: string, locale: string): string {
  const day = formatDay(toCalendarDate(instant.slice(0, 10)), locale, { dateStyle: "medium" });
  return `${day}, ${instant.slice(11, 16)} UTC`;
}
