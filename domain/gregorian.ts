/**
 * The one file of the core that meets `Date`, because date-fns and `Intl` want instants. Every `Date` made here is a
 * UTC midnight and none leaves: local midnights were rejected, since some do not exist (Apia, 2011-12-30). The two
 * exceptions are at the end, where a clock is asked. Functions come from files of their own: date-fns's index reads three
 * hundred, which a command would wait for at every start.
 */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import type { Day } from "date-fns";
import { addMonths as addMonthsTo } from "date-fns/addMonths";
import { eachDayOfInterval } from "date-fns/eachDayOfInterval";
import { endOfMonth } from "date-fns/endOfMonth";
import { endOfWeek } from "date-fns/endOfWeek";
import { startOfMonth } from "date-fns/startOfMonth";
import { startOfWeek as startOfWeekOf } from "date-fns/startOfWeek";
import type { CalendarDate } from "./calendar-date.ts";

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = Day;

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;

function toInstant(date: CalendarDate): Date {
  return new UTCDateMini(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

function fromInstant(instant: Date): CalendarDate {
  return instant.toISOString().slice(0, 10) as CalendarDate;
}

/** Days in a month (1 to 12) of a Gregorian year: 29 for February 2000, 28 for February 2100. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Days since 1970-01-01, negative before it: the integer the layouts count in. By `Date.UTC` and not by date-fns, which
 * makes six dates to subtract two: an answer of fifty releases took half of its time here.
 */
export function toDayNumber(date: CalendarDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** The day `dayNumber` days after 1970-01-01. */
export function fromDayNumber(dayNumber: number): CalendarDate {
  return fromInstant(new Date(dayNumber * DAY_MS));
}

/** The day `count` days later; earlier when `count` is negative. */
export function addDays(date: CalendarDate, count: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + count);
}

/** The same day `count` months later, or the month's last day where it has no such day: 2021-01-31 + 1 is 2021-02-28. */
export function addMonths(date: CalendarDate, count: number): CalendarDate {
  return fromInstant(addMonthsTo(toInstant(date), count));
}

/** Signed days from `from` to `to`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The weekday of a day, 0 for Sunday. */
export function weekdayOf(date: CalendarDate): Weekday {
  return ((((toDayNumber(date) + EPOCH_WEEKDAY) % 7) + 7) % 7) as Weekday;
}

/** The first day of the week that holds `date`, in a calendar whose weeks begin on `weekStartsOn`. */
export function startOfWeek(date: CalendarDate, weekStartsOn: Weekday): CalendarDate {
  return fromInstant(startOfWeekOf(toInstant(date), { weekStartsOn }));
}

/** The last day of the month that holds `date`. */
export function lastOfMonth(date: CalendarDate): CalendarDate {
  return fromInstant(endOfMonth(toInstant(date)));
}

/** Whole weeks that cover the month holding `date`: 28, 35 or 42 days in order. */
export function monthGrid(date: CalendarDate, weekStartsOn: Weekday): readonly CalendarDate[] {
  const instant = toInstant(date);
  const start = startOfWeekOf(startOfMonth(instant), { weekStartsOn });
  return eachDayOfInterval({ start, end: endOfWeek(endOfMonth(instant), { weekStartsOn }) }).map(fromInstant);
}

/** Writes a day in a BCP 47 locale with `Intl`; the parts to show are the caller's. */
export function formatDay(date: CalendarDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatOf(locale, options).format(toInstant(date));
}

/** Writes two days as one range, with what they share said once: "Jul 12 – 18". */
export function formatDayRange(
  from: CalendarDate,
  to: CalendarDate,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return formatOf(locale, options).formatRange(toInstant(from), toInstant(to));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs fifty times its use, so each is made once; there are as many as regions times styles. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  formats.set(key, format);
  return format;
}

/** An instant as ISO or as HTTP writes it, in milliseconds since 1970; NaN for any other text. */
export function epochOfInstant(instant: string): number {
  return Date.parse(instant);
}

/** The day of an instant in an IANA time zone: with `dayOfInstantHere`, the only bridge from a clock to a calendar. */
export function dayOfInstant(epochMilliseconds: number, timeZone: string): CalendarDate {
  const format = formatOf("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return format.format(epochMilliseconds) as CalendarDate;
}

/**
 * The day an instant falls on in the time zone of the machine, which for a browser is the reader's. The same as asking
 * `Intl` what zone that is and `dayOfInstant`, but a thousandth of its time: a page asks once for each day that it tells.
 * For the years 1000 to 9999, as a clock has them.
 */
export function dayOfInstantHere(epochMilliseconds: number): CalendarDate {
  const instant = new Date(epochMilliseconds);
  const [month, day] = [instant.getMonth() + 1, instant.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${instant.getFullYear()}-${month}-${day}` as CalendarDate;
}
