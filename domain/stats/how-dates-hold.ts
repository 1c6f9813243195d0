import type { CalendarDate } from "#domain/calendar-date.ts";
import { addDays, addMonths } from "#domain/gregorian.ts";
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

/** The same of a date without a day to see it from: `pending` is open until its day has passed, and unconfirmed then. */
export type DateOutcome = "kept" | "lost" | "pending";

/** A date that was in force some months before it was due. */
export interface HeldDate {
  readonly due: CalendarDate;
  /** The months ahead at which it was in force, or will be where nothing more is announced: one of them at least. */
  readonly horizons: readonly Horizon[];
  readonly outcome: DateOutcome;
  /** The ids of the studios that announced it. */
  readonly studioIds: readonly number[];
}

/**
 * The distinct exact dates of a release that were in force exactly 3, 6, 12 or 24 months before they were due, each with
 * what became of it (design §5, counting rules). A date given back and taken again is one date.
 */
export function datesHeld({ periods }: StatHistory): readonly HeldDate[] {
  return [...exactDates(periods)].flatMap(([due, studioIds]) => {
    const horizons = HORIZONS.filter((horizon) => isInForce(periods, due, addMonths(due, -horizon)));
    return horizons.length > 0 ? [{ due, horizons, outcome: outcomeOf(periods, due), studioIds }] : [];
  });
}

/** The last due day so many months ahead of which has come by `today`: for three months, May 31 on February 28. */
export function lastDueLookedAt(today: CalendarDate, horizon: Horizon): CalendarDate {
  let due = addMonths(today, horizon);
  while (addMonths(addDays(due, 1), -horizon) <= today) due = addDays(due, 1);
  return due;
}

/** Each exact date once, with the studios that announced it first: a restatement by others takes nothing from them. */
function exactDates(periods: readonly StatPeriod[]): ReadonlyMap<CalendarDate, readonly number[]> {
  const dates = new Map<CalendarDate, readonly number[]>();
  for (const { date, standing, studioIds } of periods) {
    if (!date || !isExact(date) || standing === "released") continue;
    if (!dates.has(date.earliest)) dates.set(date.earliest, studioIds);
  }
  return dates;
}

function isInForce(periods: readonly StatPeriod[], due: CalendarDate, day: CalendarDate): boolean {
  return periods.some(({ from, until, date }) => from <= day && day < until && isOn(date, due));
}

function isOn(date: StatPeriod["date"], day: CalendarDate): boolean {
  return date !== null && isExact(date) && date.earliest === day;
}

function outcomeOf(periods: readonly StatPeriod[], due: CalendarDate): DateOutcome {
  const last = periods.at(-1);
  if (last?.standing === "released" && last.date) {
    const weekend = openingWeekend(due);
    return weekend.from <= last.date.earliest && last.date.latest <= weekend.to ? "kept" : "lost";
  }
  return isOn(last?.date ?? null, due) ? "pending" : "lost";
}
