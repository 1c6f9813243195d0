"use client";

import { useSyncExternalStore } from "react";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { formatRelativeDay } from "#domain/format-relative-day.ts";
import { onReturn, readerDay } from "./reader-day.ts";

/**
 * "in 12 days", "opened yesterday": by the reader's today, which the server cannot know. The server leaves the room for
 * it empty, so that hydration finds what was sent and nothing moves when the words come. Only for exact days.
 */
export function RelativeDay({ day, hasOpened = false }: { day: CalendarDate; hasOpened?: boolean }) {
  const today = useSyncExternalStore(onReturn, readerDay, nobodysDay);
  const words = today === undefined ? "" : formatRelativeDay(day, today);
  return <span className="relative-day">{words !== "" && hasOpened ? `opened ${words}` : words}</span>;
}

function nobodysDay(): undefined {
  return undefined;
}
