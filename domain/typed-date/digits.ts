import { toCalendarDate } from "#domain/calendar-date.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { formatDay } from "#domain/gregorian.ts";
import { parsed, type Parsed, refused } from "#domain/parsed.ts";
import { localeOf, WORLDWIDE } from "#domain/region.ts";
import { dayOf, fullYear, noteOfShortYear, type Reading, readingOf } from "./reading.ts";

/** The order in which a day written in digits is read, in the words of its note. */
const DAY_FIRST = "day/month/year";
const MONTH_FIRST = "month/day/year";
type Order = typeof DAY_FIRST | typeof MONTH_FIRST;

export interface OrderedReading extends Reading {
  readonly order: Order;
}

/** A day in digits alone: read, or readable in both orders. */
export type DigitsReading = Reading | readonly [OrderedReading, OrderedReading];

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|'?\d{2})$/;
const YEAR_AND_MONTH = /^(\d{4})-(\d{2})$/;
const MONTH_AND_YEAR = /^(\d{1,2})[/.-](\d{4})$/;

/**
 * Reads a date written in digits with "/", "." or "-" between them; undefined where the text is none. A year in front
 * means year, month, day. With the year at the end, dots are day first everywhere; "/" and "-" are read in the one
 * order that makes a date, and where both do, both are answered, the region's own first.
 */
export function readDigits(text: string, region: string): Parsed<DigitsReading> | undefined {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const [, yearOfMonth, monthOfYear] = YEAR_AND_MONTH.exec(text) ?? [];
  if (yearOfMonth !== undefined) return readMonth(Number(monthOfYear), yearOfMonth);
  const [, monthAlone, yearAlone] = MONTH_AND_YEAR.exec(text) ?? [];
  if (monthAlone !== undefined) return readMonth(Number(monthAlone), String(yearAlone));
  const [, first, sign, second, end = ""] = YEAR_LAST.exec(text) ?? [];
  return first === undefined ? undefined : readYearLast([Number(first), Number(second)], end, { sign, region });
}

function readMonth(month: number, year: string): Parsed<Reading> {
  return month >= 1 && month <= 12
    ? readingOf(`${year}-${String(month).padStart(2, "0")}`)
    : refused(`There is no month ${month}`);
}

function readYearLast(
  numbers: readonly [number, number],
  end: string,
  { sign, region }: { sign: string | undefined; region: string },
): Parsed<DigitsReading> {
  const year = end.length === 4 ? parsed(Number(end)) : fullYear(Number(end.replace("'", "")));
  if (!year.ok) return year;
  const notes = end.length === 4 ? [] : [noteOfShortYear(year.value)];
  const [a, b] = numbers;
  const dayFirst = { order: DAY_FIRST, month: b, day: a } as const;
  const monthFirst = { order: MONTH_FIRST, month: a, day: b } as const;
  const orders = (isDayFirst(region) || sign === "." ? [dayFirst, monthFirst] : [monthFirst, dayFirst]).filter(
    ({ month }) => month >= 1 && month <= 12,
  );
  const [own, other] = orders;
  if (!own) return refused(`Neither ${a} nor ${b} is a month`);
  const read = ({ month, day, order }: typeof own) => ordered(dayOf(year.value, month, day, notes), order, region);
  if (!other || sign === ".") return read(own);
  if (a === b) return dayOf(year.value, a, b, notes);
  return both(read(own), read(other));
}

/** Two readings of which neither number is above twelve: both are days, unless the year is none. */
function both(own: Parsed<OrderedReading>, other: Parsed<OrderedReading>): Parsed<DigitsReading> {
  if (!own.ok) return own;
  return other.ok ? parsed([own.value, other.value]) : other;
}

function ordered(reading: Parsed<Reading>, order: Order, region: string): Parsed<OrderedReading> {
  if (!reading.ok) return reading;
  const { date, notes } = reading.value;
  const note = `${formatPartialDate(date, localeOf(region), "long")}: read as ${order}`;
  return parsed({ ...reading.value, notes: [note, ...notes], order });
}

const SAMPLE = toCalendarDate("2011-12-30");

/** Whether the region's own language writes the day before the month. Worldwide does. */
function isDayFirst(region: string): boolean {
  const { language } = new Intl.Locale(`und-${region}`).maximize();
  const written = formatDay(SAMPLE, region === WORLDWIDE ? localeOf(region) : `${language}-${region}`, {
    day: "2-digit",
    month: "2-digit",
    calendar: "gregory",
    numberingSystem: "latn",
  });
  return written.indexOf("30") < written.indexOf("12");
}
