import { formatPartialDate, formatWeekday } from "#domain/format-date.ts";
import { parsed, type Parsed, refused } from "#domain/parsed.ts";
import { isExact, type PartialDate, parsePartialDate, toPartialDate } from "#domain/partial-date.ts";
import { quoted } from "#domain/query.ts";
import { isRegion, localeOf, WORLDWIDE } from "#domain/region.ts";
import { type DigitsReading, type OrderedReading, readDigits } from "./digits.ts";
import { readPhrase } from "./phrase.ts";
import { type Reading, readingOf, sayNotes } from "./reading.ts";
import { opened, withoutOpening } from "./span.ts";
import { plainText } from "./tokens.ts";

/** What a person meant who typed a date. */
export type TypedDate =
  | { readonly is: "nothing" }
  | {
      readonly is: "date";
      readonly date: PartialDate;
      /** What was typed, where it says more than the date or says it otherwise ("early 2027"); null for a notation. */
      readonly wording: string | null;
      /** What was taken for granted, to be shown: "19 November 2021: read as day/month/year". */
      readonly notes: readonly string[];
    }
  | { readonly is: "standing"; readonly standing: "undated" | "cancelled"; readonly wording: string | null }
  /** Two days, the one in the region's own order first: the person picks. */
  | { readonly is: "choice"; readonly readings: readonly TypedReading[] }
  | {
      readonly is: "problem";
      readonly problem: string;
      /** True for words that are no date of any form, and may be the wording of one: "Christmas 2027". */
      readonly mayBeWording: boolean;
    };

export interface TypedReading {
  readonly date: PartialDate;
  /** "July 5, 2021: read as month/day/year". */
  readonly says: string;
}

const WEEKDAY = "(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?";
const WEEKDAY_IN_FRONT = new RegExp(`^${WEEKDAY}\\b[ ,.]+`);
const WEEKDAY_BEHIND = new RegExp(`[ ,]+${WEEKDAY}\\.?$`);

const UNDATED = /^(?:undated|tb[acd]|no (?:release )?date|to be (?:announced|confirmed|dated|determined))$/;
const CANCELLED = /^cancell?ed$/;

/** EDTF that a person would not mistake for anything else, so that its own words say what is wrong with it. */
const MEANT_AS_EDTF = /^[\dx/.~?%-]*[x~?%][\dx/.~?%-]*$|^(?:\.\.)?\/|\/$/;

/**
 * Reads a date the way a person types it, in English or digits, or in EDTF: "Nov 19 2021", "Friday, 19/11/2021",
 * "Summer '22", "third quarter of 2027", "July 12 – 18, 2021", "2028 or later", "TBD", "cancelled". Nothing is guessed:
 * 05/07/2021 is a choice, a weekday that does not fit and a day that does not exist are problems said in words, and
 * what was taken for granted is noted. "Early", "mid" and "late" 2027 ("the end of 2027") are January to April, May to
 * August and September to December. A year is within 1888 to 2100; one of two digits is of this century up to 49, and
 * must be written in full beyond. A `region` that is none is taken for worldwide. Free text ("Memorial Day weekend
 * 2021") is a problem that advises to keep it as the wording.
 */
export function readTypedDate(text: string, { region }: { region: string }): TypedDate {
  const typed = text.replaceAll(/\s+/g, " ").trim();
  const plain = plainText(text);
  if (plain === "") return { is: "nothing" };
  if (UNDATED.test(plain)) return { is: "standing", standing: "undated", wording: plain === "undated" ? null : typed };
  if (CANCELLED.test(plain)) return { is: "standing", standing: "cancelled", wording: null };
  const { weekday, rest } = withoutWeekday(plain);
  const known = isRegion(region) ? region : WORLDWIDE;
  const reading = readDate(rest, known);
  if (!reading) return { is: "problem", problem: problemOfWords(typed), mayBeWording: true };
  const fitting = reading.ok ? fittingWeekday(reading.value, weekday, known) : reading;
  return fitting.ok
    ? toTypedDate(fitting.value, typed, known)
    : { is: "problem", problem: fitting.problem, mayBeWording: false };
}

function withoutWeekday(plain: string): { weekday: string | undefined; rest: string } {
  const found = WEEKDAY_IN_FRONT.exec(plain) ?? WEEKDAY_BEHIND.exec(plain);
  return { weekday: found?.[1], rest: found ? plain.replace(found[0], "") : plain };
}

function readDate(plain: string, region: string): Parsed<DigitsReading> | undefined {
  const opening = withoutOpening(plain);
  return opening ? readOpen(opening, region) : readClosed(plain, region);
}

function readOpen(
  { rest, telling }: { rest: string; telling: boolean },
  region: string,
): Parsed<DigitsReading> | undefined {
  const from = readClosed(rest, region);
  if (!from?.ok) return from;
  if (isChoice(from.value)) return refused("Write the month as a word: its digits can be read in two orders");
  return opened({ ...from.value, telling: telling || from.value.telling });
}

function readClosed(plain: string, region: string): Parsed<DigitsReading> | undefined {
  const edtf = plain.toUpperCase();
  if (parsePartialDate(edtf).ok) return readingOf(edtf);
  const digits = readDigits(plain, region);
  if (digits) return digits;
  if (MEANT_AS_EDTF.test(plain)) return readingOf(edtf);
  return readPhrase(plain);
}

/** The readings whose day is that weekday: of two it may leave one. */
function fittingWeekday(reading: DigitsReading, weekday: string | undefined, region: string): Parsed<DigitsReading> {
  if (weekday === undefined) return parsed(reading);
  const readings = isChoice(reading) ? reading : [reading];
  const fitting = readings.filter(({ date }) => isExact(date) && weekdayName(date).toLowerCase().startsWith(weekday));
  const [only] = fitting;
  if (only) return parsed(fitting.length === readings.length ? reading : only);
  const days = readings.filter(({ date }) => isExact(date)).map(({ date }) => dayAndWeekday(date, region));
  return refused(
    days.length === 0 ? "A weekday goes with one day: give the day, or leave the weekday out" : days.join("; "),
  );
}

function isChoice(reading: DigitsReading): reading is readonly [OrderedReading, OrderedReading] {
  return Array.isArray(reading);
}

function weekdayName({ earliest }: PartialDate): string {
  return formatWeekday(earliest, "en", "long");
}

function dayAndWeekday(date: PartialDate, region: string): string {
  return `${formatPartialDate(date, localeOf(region), "long")} is a ${weekdayName(date)}`;
}

function toTypedDate(reading: DigitsReading, typed: string, region: string): TypedDate {
  if (isChoice(reading)) {
    return { is: "choice", readings: reading.map(({ date, notes }) => ({ date, says: sayNotes(notes) })) };
  }
  const { date, telling, isVague, notes }: Reading = reading;
  const all = isVague ? [...notes, `Read as ${formatPartialDate(inMonths(date), localeOf(region), "long")}`] : notes;
  return { is: "date", date, wording: telling ? typed : null, notes: all };
}

/** A season as the months it has in the film trade. */
function inMonths(date: PartialDate): PartialDate {
  const { precision, earliest, latest } = date;
  return precision === "season" ? toPartialDate(`${earliest.slice(0, 7)}/${latest.slice(0, 7)}`) : date;
}

function problemOfWords(typed: string): string {
  return `${quoted(typed)} is not a date: give a day, month, season, quarter or year, such as November 19, 2021 or Q3 2027, and keep the words as its wording`;
}
