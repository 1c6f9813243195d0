import type { CalendarDate } from "#domain/calendar-date.ts";
import { dayOfInstant } from "#domain/gregorian.ts";

/** The server's day, in UTC. A reader's own day may be one earlier or one later: pages start from the day before it. */
export function today(): CalendarDate {
  return dayOfInstant(Date.now(), "UTC");
}
