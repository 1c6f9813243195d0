import type { CalendarDate } from "#domain/calendar-date.ts";
import { addMonths } from "#domain/gregorian.ts";
import { openingWeekend } from "#domain/opening-weekend.ts";
import { isExact } from "#domain/partial-date.ts";
import type { StatHistory, StatPeriod } from "./history.ts";

/** How many months ahead of its day a date is looked at. */
export const HORIZONS = [3, 6, 12, 24] as const;
export type Horizon = (typeof HORIZONS)[number];

/**
 * What became of a date: `kept`, opened in that same weekend; `lost`, moved, undated, replaced or cancelled; `open`, not
 * yet due; `unconfirmed`, due and passed without a word that it opened, which says neither.
 */
export type DateFate = "kept" | "lost" | "open" | "unconfirmed";

/** A date that was in force so many months before it was due. */
export interface HeldDate {
  readonly horizon: Horizon;
  readonly due: CalendarDate;
  readonly fate: DateFate;
  /** The slugs of the studios that announced it. */
  readonly studios: readonly string[];
}

/**
 * The distinct exact dates of a release that were in force exactly 3, 6, 12 or 24 months before they were due, each with
 * what became of it by `today` (design §5, counting rules). A date given back and taken again is one date.
 */
export function datesHeld({ periods }: StatHistory, today: CalendarDate): readonly HeldDate[] {
  const setters = exactDates(periods);
  return [...setters].flatMap(([due, studios]) =>
    HORIZONS.flatMap((horizon) => {
      const then = addMonths(due, -horizon);
      const wasInForce = then <= today && isInForce(periods, due, then);
      return wasInForce ? [{ horizon, due, fate: fateOf(periods, due, today), studios }] : [];
    }),
  );
}

/** Each exact date once, with the studios that announced it first: a restatement by others takes nothing from them. */
function exactDates(periods: readonly StatPeriod[]): ReadonlyMap<CalendarDate, readonly string[]> {
  const dates = new Map<CalendarDate, readonly string[]>();
  for (const { date, standing, studios } of periods) {
    if (!date || !isExact(date) || standing === "released") continue;
    if (!dates.has(date.earliest)) dates.set(date.earliest, studios);
  }
  return dates;
}

function isInForce(periods: readonly StatPeriod[], due: CalendarDate, day: CalendarDate): boolean {
  return periods.some(({ from, until, date }) => from <= day && day < until && isOn(date, due));
}

function isOn(date: StatPeriod["date"], day: CalendarDate): boolean {
  return date !== null && isExact(date) && date.earliest === day;
}

function fateOf(periods: readonly StatPeriod[], due: CalendarDate, today: CalendarDate): DateFate {
  const last = periods.at(-1);
  const weekend = openingWeekend(due);
  if (last?.standing === "released" && last.date) {
    return weekend.from <= last.date.earliest && last.date.latest <= weekend.to ? "kept" : "lost";
  }
  if (!isOn(last?.date ?? null, due)) return "lost";
  return due >= today ? "open" : "unconfirmed";
}
