import { FIRST_YEAR } from "#domain/calendar-date.ts";
import { capitalised } from "#domain/capitalised.ts";
import { lengthOfMonth } from "#domain/gregorian.ts";
import { parsed, type Parsed, refused } from "#domain/parsed.ts";
import { type PartialDate, parsePartialDate } from "#domain/partial-date.ts";
import { MONTHS } from "./tokens.ts";

/** A text read as a date. */
export interface Reading {
  readonly date: PartialDate;
  /** True where the words say more than the date, or say it otherwise, so that they are kept beside it. */
  readonly telling: boolean;
  /** True where the words leave open which months or days they mean: what they are read as is to be shown. */
  readonly isVague: boolean;
  /** What else was taken for granted, to be shown beside the date. */
  readonly notes: readonly string[];
}

/** No studio has a plan beyond; what is on record from elsewhere may be later. */
const LAST_TYPED_YEAR = 2100;
/** "'49" is 2049; from "'50" on a year of two digits may as well be one of the past. */
const LAST_SHORT_YEAR = 49;

/** The date of an EDTF text, unless its years are none that a person means. */
export function readingOf(
  edtf: string,
  { telling = false, isVague = false, notes = [] }: Partial<Reading> = {},
): Parsed<Reading> {
  const years = [...edtf.matchAll(/\d{4}/g)].map(([year]) => Number(year));
  const strange = years.find((year) => year < FIRST_YEAR || year > LAST_TYPED_YEAR);
  if (strange !== undefined) return refused(`The year ${strange} is outside ${FIRST_YEAR} to ${LAST_TYPED_YEAR}`);
  const date = parsePartialDate(edtf);
  return date.ok ? parsed({ date: date.value, telling, isVague, notes }) : date;
}

/** What was taken for granted, in one sentence: "March 4, 2027: read as month/day/year; the year 27 is read as 2027". */
export function sayNotes(notes: readonly string[]): string {
  const [first = "", ...more] = notes;
  return [first, ...more.map((note) => `${note.charAt(0).toLowerCase()}${note.slice(1)}`)].join("; ");
}

/** The date of a day given by its numbers; says why where there is no such day. */
export function dayOf(year: number, month: number, day: number, notes: readonly string[] = []): Parsed<Reading> {
  const name = MONTHS[month - 1];
  if (name === undefined) return refused(`There is no month ${month}`);
  if (day < 1) return refused(`There is no day ${day}`);
  const length = lengthOfMonth(year, month);
  if (day <= length) return readingOf(`${year}-${pad(month)}-${pad(day)}`, { notes });
  return refused(`${capitalised(name)} has ${length} days${month === 2 ? ` in ${year}` : ""}`);
}

/** The year of two digits: of this century up to 49; later ones must be said in full. */
export function fullYear(short: number): Parsed<number> {
  if (short <= LAST_SHORT_YEAR) return parsed(2000 + short);
  return refused(`Write the year in full: 19${pad(short)} or 20${pad(short)}`);
}

/** What is noted where a year was written in two digits. */
export function noteOfShortYear(year: number): string {
  return `The year ${pad(year % 100)} is read as ${year}`;
}

/** Two digits, as EDTF writes months and days. */
export function pad(number: number): string {
  return String(number).padStart(2, "0");
}
