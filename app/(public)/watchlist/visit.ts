"use client";

import { type CalendarDate, isCalendarDate } from "#domain/calendar-date.ts";
import type { SeenRecord } from "#domain/watchlist.ts";

/** A tab's look at the list: what was put on record since its start is new to the reader. */
export interface Visit {
  /** Where the record ended then; null until the first visit of all has its first answer. */
  readonly since: number | null;
  /** The reader's day of the visit before; null on the first of all. */
  readonly before: CalendarDate | null;
}

const KEY = "slateline.watchlist.visit";

/** For a browser that keeps nothing: there a visit ends with the page. */
let unkept: Visit | undefined;

/**
 * The visit that this tab is on, begun behind what had been seen where it is on none. It outlasts a reload and the way to
 * a film and back, so that what moved is not gone when one has looked at it.
 */
export function beginVisit(seen: SeenRecord | null): Visit {
  const begun = readVisit();
  if (begun) return begun;
  return seen ? keepVisit({ since: seen.record, before: seen.on }) : { since: null, before: null };
}

/** Starts the first visit of all where the record ended when it was first asked: what moves from then on is new. */
export function startFirstVisit(record: number): void {
  keepVisit({ since: record, before: null });
}

function keepVisit(visit: Visit): Visit {
  try {
    sessionStorage.setItem(KEY, [visit.since, visit.before ?? ""].join(" "));
  } catch {
    unkept = visit;
  }
  return visit;
}

function readVisit(): Visit | undefined {
  const [record, before] = readText()?.split(" ") ?? [];
  if (record === undefined || before === undefined || !/^\d{1,15}$/.test(record)) return unkept;
  return { since: Number(record), before: isCalendarDate(before) ? before : null };
}

function readText(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
