import { lengthOfMonth } from "./gregorian.ts";

declare const brand: unique symbol;

/** A Gregorian day, `YYYY-MM-DD`: no clock, no zone. Days sort, index and compare as text. */
export type CalendarDate = string & { readonly [brand]: "CalendarDate" };

/** The year the first film was shot (Roundhay Garden Scene), and one no studio plans beyond: outside them, a typing error. */
export const FIRST_YEAR = 1888;
export const LAST_YEAR = 2200;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists in the Gregorian calendar, year 0100 to 9999; `2021-02-29` is none. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = DAY.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

/** Reads a day that the program itself wrote (a column, a constant); throws a `RangeError` on anything else. */
export function toCalendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`"${text}" is not a calendar date (YYYY-MM-DD)`);
  return text;
}

/** The earlier of two days. */
export function earlierOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
