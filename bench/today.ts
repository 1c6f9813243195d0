import type { CalendarDate } from "#domain/calendar-date.ts";
import { dayOfInstant } from "#domain/gregorian.ts";

/** The server's day, in UTC. */
export function today(): CalendarDate {
  return dayOfInstant(Date.now(), "UTC");
}
