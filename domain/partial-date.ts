import { type CalendarDate, FIRST_YEAR, isCalendarDate, LAST_YEAR, toCalendarDate } from "./calendar-date.ts";
import { addDays, addMonths, daysBetween, lastOfMonth } from "./gregorian.ts";
import { parsed, type Parsed, refused } from "./parsed.ts";

export const PRECISIONS = ["day", "month", "quarter", "season", "year", "interval"] as const;
export type Precision = (typeof PRECISIONS)[number];

/**
 * What was really said of a date, in EDTF (Library of Congress, 2019-02-04): Level 0, the seasons of Level 1 and the
 * quarters of Level 2. `earliest` and `latest` are its first and last day; an open interval ends on `OPEN_END`.
 */
export interface PartialDate {
  readonly edtf: string;
  readonly precision: Precision;
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
}

/** The `latest` of an open interval: after every day a film can have, so bounds compare without a special case. */
export const OPEN_END = toCalendarDate("9999-12-31");

/** How a later statement stands to an earlier one, by their bounds. */
export type WindowRelation = "same" | "inside" | "contains" | "later" | "earlier";

const SEASON_STARTS: Record<string, number> = { "21": 3, "22": 6, "23": 9, "24": 12 };
const QUARTER_STARTS: Record<string, number> = { "33": 1, "34": 4, "35": 7, "36": 10 };

/**
 * Reads EDTF: `2021-07-23`, `2021-07`, `2021-35` (Q3), `2021-22` (summer), `2021`, `2027-01/2027-04`, `2028/..`.
 * Seasons are the film trade's, northern: winter 2022 (`2022-24`) runs from December 2022 to February 2023.
 * Refuses doubt (`~`, `?`), times, open beginnings and years outside 1888 to 2200, each with its reason.
 */
export function parsePartialDate(text: string): Parsed<PartialDate> {
  const doubt = problemOfNotation(text);
  if (doubt) return refused(doubt);
  const [first = "", second, ...more] = text.split("/");
  if (second === undefined) return parsePoint(first);
  if (more.length > 0) return refused(`"${text}" has more than one "/": an interval has one beginning and one end`);
  return parseInterval(text, first, second);
}

/** Reads EDTF that the program itself wrote (a column, a constant); throws a `RangeError` on anything else. */
export function toPartialDate(edtf: string): PartialDate {
  const result = parsePartialDate(edtf);
  if (!result.ok) throw new RangeError(result.problem);
  return result.value;
}

/** The partial date of exactly one day. */
export function exactly(day: CalendarDate): PartialDate {
  return { edtf: day, precision: "day", earliest: day, latest: day };
}

/** True where the date is one day; only those are counted in days, put in calendars and counted down to. */
export function isExact(date: PartialDate): boolean {
  return date.precision === "day";
}

/** True for what a page or an announcement can be dated to: a day, a month or a year. */
export function isPoint({ precision }: PartialDate): boolean {
  return precision === "day" || precision === "month" || precision === "year";
}

/** True for an interval without an end ("2028 or later"). */
export function isOpen(date: PartialDate): boolean {
  return date.latest === OPEN_END;
}

/**
 * Orders partial dates by their last day, then the narrower first; open intervals come last. "July 2021" stands after
 * July 30, 2021. Zero only for the same window, whatever its notation: the caller breaks the tie by slug.
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  if (a.latest !== b.latest) return a.latest < b.latest ? -1 : 1;
  if (a.earliest !== b.earliest) return a.earliest > b.earliest ? -1 : 1;
  return 0;
}

/** How `after` stands to `before`. Overlapping windows are `later` or `earlier`: both bounds have moved that way. */
export function relationOf(before: PartialDate, after: PartialDate): WindowRelation {
  const first = Math.sign(compare(before.earliest, after.earliest));
  const last = Math.sign(compare(before.latest, after.latest));
  if (first === 0 && last === 0) return "same";
  if (first >= 0 && last <= 0) return "inside";
  if (first <= 0 && last >= 0) return "contains";
  return first > 0 ? "later" : "earlier";
}

/** The middle day of a window, from which rough spans are counted; undefined for an open one. */
export function middleOf(date: PartialDate): CalendarDate | undefined {
  if (isOpen(date)) return undefined;
  return addDays(date.earliest, Math.floor(daysBetween(date.earliest, date.latest) / 2));
}

function compare(before: CalendarDate, after: CalendarDate): number {
  return after > before ? 1 : after < before ? -1 : 0;
}

function problemOfNotation(text: string): string | undefined {
  if (/[~?%]/.test(text)) {
    return `"${text}" marks doubt with "~", "?" or "%": give the date without it and keep the doubt in the wording`;
  }
  if (/[\d-]x/i.test(text)) return `"${text}" has unknown digits: shorten it to what is known, such as 2021 or 2021-07`;
  if (/\dT|:/.test(text)) return `"${text}" has a time of day: a release date is a day or a longer window`;
  if (text.trim() !== text) return `"${text}" has spaces around it`;
  return undefined;
}

function parsePoint(text: string): Parsed<PartialDate> {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) {
    return refused(
      `"${text}" is not a date: write 2021-07-23, 2021-07, 2021-35 (Q3), 2021-22 (summer), 2021 or an interval`,
    );
  }
  const year = Number(parts[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return refused(`the year ${parts[1]} is outside ${FIRST_YEAR} to ${LAST_YEAR}`);
  if (parts[3] !== undefined) {
    return isCalendarDate(text) ? parsed(exactly(text)) : refused(`"${text}" is not a day of the calendar`);
  }
  if (parts[2] !== undefined) return parseMonthOrPart(text, String(parts[1]), parts[2]);
  return parsed(window(text, "year", `${text}-01-01`, 12));
}

function parseMonthOrPart(text: string, year: string, code: string): Parsed<PartialDate> {
  const season = SEASON_STARTS[code];
  if (season) return parsed(window(text, "season", monthStart(year, season), 3));
  const quarter = QUARTER_STARTS[code];
  if (quarter) return parsed(window(text, "quarter", monthStart(year, quarter), 3));
  const month = Number(code);
  if (month >= 1 && month <= 12) return parsed(window(text, "month", `${text}-01`, 1));
  return refused(`"${text}" is no month (01 to 12), season (21 spring to 24 winter) or quarter (33 Q1 to 36 Q4)`);
}

function parseInterval(text: string, first: string, second: string): Parsed<PartialDate> {
  if (first === ".." || first === "") {
    return refused(`"${text}" has no beginning: a release date begins somewhere, so give the first day, month or year`);
  }
  if (second === "") return refused(`"${text}" has no end: write "${first}/.." for "${first} or later"`);
  const from = parseEnd(text, first);
  if (!from.ok) return from;
  if (second === "..")
    return parsed({ edtf: text, precision: "interval", earliest: from.value.earliest, latest: OPEN_END });
  const to = parseEnd(text, second);
  if (!to.ok) return to;
  if (first === second) return refused(`"${text}" begins and ends alike: write "${first}"`);
  if (from.value.earliest > to.value.earliest) return refused(`"${text}" ends before it begins`);
  if (from.value.latest > to.value.latest) {
    return refused(`"${text}" ends within its beginning: write "${from.value.earliest}/${to.value.latest}"`);
  }
  return parsed({ edtf: text, precision: "interval", earliest: from.value.earliest, latest: to.value.latest });
}

/** An interval's end is a day, month or year: EDTF Level 1 has no intervals of seasons. */
function parseEnd(text: string, end: string): Parsed<PartialDate> {
  const point = parsePoint(end);
  if (point.ok && (point.value.precision === "season" || point.value.precision === "quarter")) {
    return refused(`"${text}" has a season or quarter at one end: write its months`);
  }
  return point;
}

function monthStart(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}-01`;
}

function window(edtf: string, precision: Precision, start: string, months: number): PartialDate {
  const earliest = toCalendarDate(start);
  return { edtf, precision, earliest, latest: lastOfMonth(addMonths(earliest, months - 1)) };
}
