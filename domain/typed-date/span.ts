import { type Parsed, refused } from "#domain/parsed.ts";
import { isOpen, type PartialDate } from "#domain/partial-date.ts";
import { type Reading, readingOf } from "./reading.ts";

const AFTER = / ?(\+|or later|onwards?|at the earliest)$/;
const BEFORE = /^(?:not before|no earlier than|no sooner than) /;
/** What is written out as we write it ourselves, so that nothing is lost with the words. */
const PLAIN = new Set(["+", "or later"]);

/** A text without the words that leave its date open: "2028 or later", "not before May 2028". Undefined without them. */
export function withoutOpening(plain: string): { readonly rest: string; readonly telling: boolean } | undefined {
  const after = AFTER.exec(plain);
  if (after) return { rest: plain.slice(0, after.index), telling: !PLAIN.has(after[1] ?? "") };
  return BEFORE.test(plain) ? { rest: plain.replace(BEFORE, ""), telling: true } : undefined;
}

/** A date left open: from its first day, month or year on. */
export function opened({ date, telling, isVague, notes }: Reading): Parsed<Reading> {
  if (isOpen(date)) return refused("“Or later” is said once");
  return readingOf(`${startOf(date)}/..`, { telling: telling || !isEnd(date), isVague, notes });
}

/** From the first of two dates to the last of the other: "early to mid July" is July, since a third of a month is no date. */
export function between(from: Reading, to: Reading, telling: boolean): Parsed<Reading> {
  if (from.date.earliest > to.date.earliest) return refused("The second of the two dates is before the first");
  const [start, end] = [startOf(from.date), endOf(to.date)];
  return readingOf(start === end ? start : `${start}/${end}`, {
    telling: telling || [from, to].some((end) => end.telling || !isEnd(end.date)),
    isVague: from.isVague || to.isVague,
    notes: [...new Set([...from.notes, ...to.notes])],
  });
}

/** An interval's end is a day, month or year; seasons and quarters are written as their months. */
function isEnd({ precision }: PartialDate): boolean {
  return precision === "day" || precision === "month" || precision === "year";
}

function startOf(date: PartialDate): string {
  return isEnd(date) ? date.edtf : date.earliest.slice(0, 7);
}

function endOf(date: PartialDate): string {
  return isEnd(date) ? date.edtf : date.latest.slice(0, 7);
}
