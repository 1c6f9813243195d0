import type { CalendarDate } from "#domain/calendar-date.ts";
import { dayOfInstant } from "#domain/gregorian.ts";

/** The server's day, in UTC. A reader's own day may be one earlier or one later: pages start from the day before it. */
export function today(): CalendarDate {
  return dayOfInstant(Date.now(), "UTC");
}

/** The instant it is now, in ISO 8601 with milliseconds: what `recordedAt` and its like are made of. */
export function now(): string {
  return fromNow(0);
}

/** The instant so many milliseconds from now; before it, when negative. */
export function fromNow(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}

/** Whole minutes until an instant, the begun one counted. */
export function minutesUntil(instant: string): number {
  return Math.ceil((Date.parse(instant) - Date.now()) / 60_000);
}
