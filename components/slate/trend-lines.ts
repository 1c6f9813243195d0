import { fromDayNumber, toDayNumber } from "#domain/gregorian.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { countedMoves, type KnownPeriod } from "#domain/ledger.ts";
import { isOpen, type PartialDate } from "#domain/partial-date.ts";
import { releaseTypeName } from "#domain/release-phrase.ts";
import { shiftBetween } from "#domain/shift.ts";
import type { SlateEntry } from "#domain/slate.ts";
import type { DayRange } from "#domain/timeline/axis.ts";
import type { DayWindow } from "#domain/timeline/steps.ts";
import type { YearStart } from "#domain/trend/layout.ts";
import type { TrendLine, TrendPeriod } from "#domain/trend/line.ts";

/** A film in the chart's terms: day numbers in the place of days. */
export function toTrendLine(entry: SlateEntry): TrendLine {
  const { periods, steps } = entry.ledger;
  const counted = new Set(countedMoves(steps).map((step) => step.entry.key));
  return {
    label: [entry.title, sayEnd(entry)].filter((part) => part !== null).join(", "),
    periods: periods.map((period, index) => toPeriod(period, periods[index - 1], counted)),
  };
}

function sayEnd({ state }: SlateEntry): string | null {
  if (state.replacedBy) return `to ${releaseTypeName(state.replacedBy)}`;
  if (state.standing === "cancelled") return "cancelled";
  return state.standing === "undated" ? "no date" : null;
}

function toPeriod(
  { from, state, entry }: KnownPeriod,
  before: KnownPeriod | undefined,
  counted: ReadonlySet<string>,
): TrendPeriod {
  const { earliest, latest } = entry.announcedOn;
  const last = before?.state.lastDate ?? null;
  return {
    from: toDayNumber(from),
    announced: { first: toDayNumber(earliest), last: toDayNumber(latest) },
    announcement: entry.key,
    date: state.date && windowOf(state.date),
    isEnded: state.standing === "cancelled" || state.replacedBy !== null,
    hasOpened: state.standing === "released",
    direction: (last && state.date && shiftBetween(last, state.date)?.direction) ?? null,
    isCounted: counted.has(entry.key),
  };
}

function windowOf(date: PartialDate): DayWindow {
  return { earliest: toDayNumber(date.earliest), latest: isOpen(date) ? null : toDayNumber(date.latest) };
}

/** The years that begin within a range of days, and the one that it begins in. */
export function yearStarts({ from, to }: DayRange): readonly YearStart[] {
  const [first, last] = [from, to].map((day) => Number(fromDayNumber(day).slice(0, 4)));
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, day: toDayNumber(toCalendarDate(`${String(year).padStart(4, "0")}-01-01`)) };
  });
}

/** The days on which the announcements of some films were made, as the chart names them, by the announcement's slug. */
export function announcementDays(entries: readonly SlateEntry[], locale: string): ReadonlyMap<string, string> {
  const all = entries.flatMap(({ ledger }) => ledger.steps.map(({ entry }) => entry));
  return new Map(all.map(({ key, announcedOn }) => [key, formatPartialDate(announcedOn, locale, "short")]));
}
