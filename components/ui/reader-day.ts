import type { CalendarDate } from "#domain/calendar-date.ts";
import { dayOfInstantHere } from "#domain/gregorian.ts";

/** The reader's own day, by the browser's clock and zone. The one place but `app/clock.ts` that asks what day it is. */
export function readerDay(): CalendarDate {
  return dayOfInstantHere(Date.now());
}

/** Calls `listener` when the reader comes back to the page, perhaps on another day. Returns how to stop. */
export function onReturn(listener: () => void): () => void {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
}
