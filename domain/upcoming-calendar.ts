import type { CalendarDate } from "./calendar-date.ts";
import { daysBetween, startOfWeek, type Weekday } from "./gregorian.ts";
import { isExact, type PartialDate } from "./partial-date.ts";

/** What can be put in the calendar: a partial date, with its wording as printed. */
export interface Datable {
  readonly date: PartialDate;
  readonly wording: string | null;
}

/** What a window leaves open, for its label: "day not given". */
export type Missing = "day" | "month" | "year";

/** Items of one day, or of one window in one wording. */
export interface CalendarEntry<Item> {
  readonly date: PartialDate;
  /** As printed, for a window; a day bears its number, and each of its items its own wording. */
  readonly wording: string | null;
  readonly items: readonly Item[];
}

/** Entries of one week; or windows of a month or longer, which lie in none. */
export interface CalendarBlock<Item> {
  readonly weekStart: CalendarDate | null;
  readonly missing: Missing | null;
  readonly entries: readonly CalendarEntry<Item>[];
}

/** A month (its `YYYY-MM`); or windows longer than a month, which stand between the months. */
export interface CalendarSection<Item> {
  readonly month: string | null;
  readonly blocks: readonly CalendarBlock<Item>[];
}

/**
 * Lays out items, already in the order of `comparePartialDates`, as a calendar: by month, by week, by day. A window
 * within one week stands there; another within one month stands where it ends ("July 2027" after July 31); a longer one
 * stands between the months, so that "2027" is not read as December. A week of two months is a block in each.
 */
export function layOutCalendar<Item extends Datable>(
  items: readonly Item[],
  weekStartsOn: Weekday,
): CalendarSection<Item>[] {
  const entries = runs(items, entryKey).map(toEntry);
  return runs(entries, monthOf).map((inMonth) => ({
    month: monthOf(inMonth[0]),
    blocks: runs(inMonth, (entry) => blockKey(entry, weekStartsOn)).map((inBlock) => ({
      weekStart: weekOf(inBlock[0].date, weekStartsOn),
      missing: missingOf(inBlock[0].date, weekStartsOn),
      entries: inBlock,
    })),
  }));
}

/** True where a page that ends between two dates tears apart a week, or the windows of one kind that stand together. */
export function standTogether(a: PartialDate, b: PartialDate, weekStartsOn: Weekday): boolean {
  const week = weekOf(a, weekStartsOn);
  if (week !== null) return week === weekOf(b, weekStartsOn);
  return monthOf({ date: a }) === monthOf({ date: b }) && missingOf(a, weekStartsOn) === missingOf(b, weekStartsOn);
}

type Run<Item> = readonly [Item, ...Item[]];

/** Neighbours with the same key, together. */
function runs<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Run<Item>[] {
  const found: [Item, ...Item[]][] = [];
  for (const item of items) {
    const run = found.at(-1);
    if (run && keyOf(run[0]) === keyOf(item)) run.push(item);
    else found.push([item]);
  }
  return found;
}

function toEntry<Item extends Datable>(items: Run<Item>): CalendarEntry<Item> {
  const [{ date, wording }] = items;
  return { date, wording: isExact(date) ? null : wording, items };
}

function entryKey({ date, wording }: Datable): string {
  return isExact(date) ? date.edtf : `${date.edtf} ${wording ?? ""}`;
}

function monthOf({ date }: { readonly date: PartialDate }): string | null {
  const month = date.latest.slice(0, 7);
  return date.earliest.startsWith(month) || daysBetween(date.earliest, date.latest) < 7 ? month : null;
}

function blockKey({ date }: { readonly date: PartialDate }, weekStartsOn: Weekday): string | null {
  return weekOf(date, weekStartsOn) ?? missingOf(date, weekStartsOn);
}

/** The week that holds the whole window. */
function weekOf(date: PartialDate, weekStartsOn: Weekday): CalendarDate | null {
  const start = startOfWeek(date.latest, weekStartsOn);
  return start <= date.earliest ? start : null;
}

function missingOf(date: PartialDate, weekStartsOn: Weekday): Missing | null {
  if (weekOf(date, weekStartsOn)) return null;
  if (monthOf({ date })) return "day";
  return daysBetween(date.earliest, date.latest) <= 366 ? "month" : "year";
}
