import { once } from "./once.ts";

const CARDINALS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const ORDINALS = [
  "",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
];
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

const ordinalRules = once(() => new Intl.PluralRules("en", { type: "ordinal" }));
const numbers = once(() => new Intl.NumberFormat("en-US"));
const DAYS_A_YEAR = 365.25;
const LONGEST_SPAN_IN_DAYS = 999;

/** "13", "2,240". Short ones have nothing to be parted, and the first formatter of a browser takes it a while to make. */
function figures(count: number): string {
  return Math.abs(count) < 1000 ? String(count) : numbers().format(count);
}

/** A count in running text: "no", "four", "13", "2,240". */
export function cardinal(count: number): string {
  return CARDINALS[count] ?? figures(count);
}

/** "first", "twelfth", "13th", "22nd". */
export function ordinal(place: number): string {
  return (place > 0 && ORDINALS[place]) || `${figures(place)}${SUFFIXES[ordinalRules().select(place)] ?? "th"}`;
}

/** "once", "twice", "four times". */
export function times(count: number): string {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${cardinal(count)} times`;
}

/** A noun after its count: "1 date", "2,240 dates"; with `many` where no s at its end makes it so. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${figures(count)} ${count === 1 ? noun : many}`;
}

/** The same of what was counted up to `most` and no further: "999 dates", "1,000 dates or more". */
export function countedUpTo(count: number, most: number, noun: string): string {
  return count < most ? counted(count, noun) : `${counted(most, noun)} or more`;
}

/** A span of days as people say it: "two days", "719 days", "six years", "almost seven years". The sign is dropped. */
export function spanOfDays(days: number): string {
  const length = Math.abs(days);
  if (length <= LONGEST_SPAN_IN_DAYS) return `${cardinal(length)} ${length === 1 ? "day" : "days"}`;
  const years = Math.floor(length / DAYS_A_YEAR + 0.25);
  const over = length / DAYS_A_YEAR - years;
  if (over < 0) return `almost ${cardinal(years)} years`;
  return over < 0.25
    ? `${cardinal(years)} years`
    : over < 0.5
      ? `more than ${cardinal(years)} years`
      : `${cardinal(years)} and a half years`;
}

/** A rough span, for a date that is a window: "about five months", "about two years". Undefined under three weeks. */
export function roughSpan(days: number): string | undefined {
  const length = Math.abs(days);
  if (length < 21) return undefined;
  const months = Math.round(length / (DAYS_A_YEAR / 12));
  if (months < 18) return `about ${months === 1 ? "a month" : `${cardinal(months)} months`}`;
  return `about ${cardinal(Math.round(length / DAYS_A_YEAR))} years`;
}

const conjunction = once(() => new Intl.ListFormat("en", { type: "conjunction" }));

/** "A", "A and B", "A, B, and C". */
export function listed(names: readonly string[]): string {
  return conjunction().format(names);
}
