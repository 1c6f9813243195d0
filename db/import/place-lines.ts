import type { CalendarDate } from "#domain/calendar-date.ts";
import { PLACES_APART } from "#domain/ledger.ts";

/** A line in the order of its file; `position` is set where it is on record. */
export interface LineInOrder {
  /** The first day of its announcement: positions count within it. */
  readonly day: CalendarDate;
  readonly position: number | undefined;
}

/**
 * The position of every line of a file: the record's where it has one, else halfway between those of its neighbours of
 * the same day, or `PLACES_APART` behind the last.
 */
export function placeLines(lines: readonly LineInOrder[]): readonly number[] {
  const before = new Map<CalendarDate, number>();
  return lines.map(({ day, position }, index) => {
    const placed = position ?? between(before.get(day) ?? 0, nextOnRecord(lines, index, day));
    before.set(day, placed);
    return placed;
  });
}

function nextOnRecord(lines: readonly LineInOrder[], index: number, day: CalendarDate): number | undefined {
  return lines.slice(index + 1).find((line) => line.day === day && line.position !== undefined)?.position;
}

function between(before: number, next: number | undefined): number {
  return next === undefined || next < before ? before + PLACES_APART : Math.floor((before + next) / 2);
}
