import type { CalendarDate } from "./calendar-date.ts";
import { addDays, addMonths, formatDay, formatDayRange } from "./gregorian.ts";
import { isOpen, type PartialDate, toPartialDate } from "./partial-date.ts";

/** `long` is "July 23, 2021", `short` is "Jul 23, 2021"; neither is ever only digits. */
export type DateStyle = "long" | "short";

const SEASONS: Record<string, string> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };
const QUARTERS: Record<string, string> = { "33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4" };

/**
 * Writes a partial date the way a locale writes it: "July 23, 2021", "July 2021", "Q3 2021", "summer 2021",
 * "winter 2022–23", "January – April 2027", "2028 or later". Never its first day in place of the window.
 */
export function formatPartialDate(date: PartialDate, locale: string, style: DateStyle): string {
  if (isOpen(date)) return `${formatPartialDate(toPartialDate(date.edtf.slice(0, -3)), locale, style)} or later`;
  const code = date.edtf.slice(5);
  const year = date.edtf.slice(0, 4);
  switch (date.precision) {
    case "day":
      return formatDay(date.earliest, locale, dayOptions(style));
    case "month":
      return formatDay(date.earliest, locale, monthOptions(style));
    case "quarter":
      return `${QUARTERS[code]} ${year}`;
    case "season":
      return `${SEASONS[code]} ${code === "24" ? winterYears(date.earliest) : year}`;
    case "year":
      return year;
    case "interval":
      return formatInterval(date, locale, style);
  }
}

/** A date as it was announced: with its wording as printed, where there is one. */
export interface SpokenDate {
  readonly date: PartialDate;
  readonly wording: string | null;
}

/** The wording as printed where there is one ("Memorial Day weekend"), which is what people are shown; else the date. */
export function formatAsAnnounced(date: PartialDate, wording: string | null, locale: string, style: DateStyle): string {
  return wording ?? formatPartialDate(date, locale, style);
}

/** "Fri" or "Friday" in the locale's language. */
export function formatWeekday(date: CalendarDate, locale: string, weekday: "short" | "long"): string {
  return formatDay(date, locale, { weekday });
}

/** "July 2021" for the month that holds the day. */
export function formatMonth(date: CalendarDate, locale: string, style: DateStyle): string {
  return formatDay(date, locale, monthOptions(style));
}

/** "Jul 12 – 18" or "Jun 28 – Jul 4": the seven days from `start`, with a year only where the week has two. */
export function formatWeek(start: CalendarDate, locale: string): string {
  return formatDayRange(start, addDays(start, 6), locale, { month: "short", day: "numeric" });
}

function dayOptions(style: DateStyle): Intl.DateTimeFormatOptions {
  return { year: "numeric", month: style, day: "numeric" };
}

function monthOptions(style: DateStyle): Intl.DateTimeFormatOptions {
  return { year: "numeric", month: style };
}

/** "2022–23", and "1999–2000" where two digits would go back to the same century. */
function winterYears(start: CalendarDate): string {
  const [year, next] = [start.slice(0, 4), addMonths(start, 2).slice(0, 4)];
  return `${year}–${year.slice(0, 2) === next.slice(0, 2) ? next.slice(2) : next}`;
}

function formatInterval(date: PartialDate, locale: string, style: DateStyle): string {
  const [from = "", to = ""] = date.edtf.split("/");
  if (from.length === 4 && to.length === 4) return `${from}–${to}`;
  if (from.length !== to.length) {
    return `${formatPartialDate(toPartialDate(from), locale, style)} to ${formatPartialDate(toPartialDate(to), locale, style)}`;
  }
  return formatDayRange(
    date.earliest,
    date.latest,
    locale,
    from.length === 7 ? monthOptions(style) : dayOptions(style),
  );
}
