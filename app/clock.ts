import type { CalendarDate } from "#domain/calendar-date.ts";
import { dayOfInstant } from "#domain/gregorian.ts";

const DAY_MS = 86_400_000;
let lastAsked: { readonly number: number; readonly day: CalendarDate } | undefined;

/** The server's day, in UTC. A reader's own day may be one earlier or one later: pages start from the day before it. */
export function today(): CalendarDate {
  const number = Math.floor(Date.now() / DAY_MS);
  // Asked before each answer that was kept, where writing out a day would be no small part of it.
  if (lastAsked?.number !== number) lastAsked = { number, day: dayOfInstant(number * DAY_MS, "UTC") };
  return lastAsked.day;
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
