import type { CalendarDate } from "./calendar-date.ts";
import { addMonths, monthGrid, type Weekday } from "./gregorian.ts";
import { parsed, type Parsed, refused } from "./parsed.ts";
import { isExact, parsePartialDate, type PartialDate, toPartialDate } from "./partial-date.ts";
import { type Query, quoted } from "./query.ts";
import type { Datable } from "./upcoming-calendar.ts";

/** Reads `?month=2027-03`; null where no month is asked for. Refused, in a sentence to be shown, where it is none. */
export function parseMonth(value: Query[string]): Parsed<PartialDate | null> {
  if (value === undefined || value === "") return parsed(null);
  if (typeof value !== "string") return refused("The month was ignored: it was given more than once.");
  const date = parsePartialDate(value);
  return date.ok && date.value.precision === "month"
    ? date
    : refused(`The month ${quoted(value)} was ignored: write it as 2027-03.`);
}

/** The month that holds a day. */
export function monthOf(day: CalendarDate): PartialDate {
  return toPartialDate(day.slice(0, 7));
}

/** The month before (−1) or after (1); null where years no longer count. */
export function monthBeside(month: PartialDate, count: 1 | -1): PartialDate | null {
  const beside = parsePartialDate(addMonths(month.earliest, count).slice(0, 7));
  return beside.ok ? beside.value : null;
}

/** A day of the grid, with what is dated for it. */
export interface MonthDay<Item> {
  readonly day: CalendarDate;
  /** False for the days of the months around, which fill the first and last week. */
  readonly isInMonth: boolean;
  readonly items: readonly Item[];
}

/** A month as weeks, and what has no day in it: windows within the month, and wider ones that it may fall into. */
export interface MonthCalendar<Item> {
  readonly weeks: readonly (readonly MonthDay<Item>[])[];
  readonly within: readonly Item[];
  readonly around: readonly Item[];
}

const DAYS_A_WEEK = 7;

/** Lays out what is dated in a month, in the order given. A date that is no day is never on one. */
export function layOutMonth<Item extends Datable>(
  items: readonly Item[],
  month: PartialDate,
  weekStartsOn: Weekday,
): MonthCalendar<Item> {
  const ofDay = Map.groupBy(
    items.filter(({ date }) => isExact(date)),
    ({ date }) => date.earliest,
  );
  const days = monthGrid(month.earliest, weekStartsOn).map((day) => {
    const isInMonth = month.earliest <= day && day <= month.latest;
    return { day, isInMonth, items: isInMonth ? (ofDay.get(day) ?? []) : [] };
  });
  const windows = items.filter(({ date }) => !isExact(date));
  const isWithin = ({ date }: Item) => month.earliest <= date.earliest && date.latest <= month.latest;
  return {
    weeks: Array.from({ length: days.length / DAYS_A_WEEK }, (_, week) =>
      days.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK),
    ),
    within: windows.filter(isWithin),
    around: windows.filter((item) => !isWithin(item)),
  };
}
