import type { CalendarDate } from "#domain/calendar-date.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { exactly } from "#domain/partial-date.ts";

const DAYS_AGO: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["yesterday", 1],
]);

/**
 * The text of a field with "today" and "yesterday" written out as the day they are, and any other as it stands. Done
 * while it is typed: a form that is kept until tomorrow means the same day then. `today` is who types' own.
 */
export function dayInFull(text: string, { today, locale }: { today: CalendarDate; locale: string }): string {
  const ago = DAYS_AGO.get(text.trim().toLowerCase());
  return ago === undefined ? text : formatPartialDate(exactly(addDays(today, -ago)), locale, "long");
}
