"use client";

import { useSyncExternalStore } from "react";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { onReturn, readerDay } from "./reader-day.ts";

/** The reader's own day; while the page is hydrated, and without scripts, the day that the server took for it. */
export function useReaderDay(servers: CalendarDate): CalendarDate {
  return useSyncExternalStore(onReturn, readerDay, () => servers);
}

/** One thing said of a day until it is over for the reader, and another from then on. */
export function ByReaderDay({
  day,
  servers,
  ahead,
  passed,
}: {
  day: CalendarDate;
  /** The day that the server takes for the reader's. */
  servers: CalendarDate;
  ahead: string;
  passed: string;
}) {
  return useReaderDay(servers) <= day ? ahead : passed;
}
