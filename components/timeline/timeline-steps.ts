import type { CalendarDate } from "#domain/calendar-date.ts";
import { formatSignedDays } from "#domain/format-shift.ts";
import { addDays, addMonths, formatDay, fromDayNumber, lastOfMonth, toDayNumber } from "#domain/gregorian.ts";
import { isOpen, type PartialDate } from "#domain/partial-date.ts";
import type { Shift } from "#domain/shift.ts";
import type { DayRange } from "#domain/timeline/axis.ts";
import type { MonthStart } from "#domain/timeline/months.ts";
import type { OtherRelease, TimelineStep } from "#domain/timeline/steps.ts";
import type { Standing } from "#domain/vocabulary.ts";

/** Where a release stands after a change, and how people read it. A restatement is a step too: it draws nothing. */
export interface ReleaseStep {
  readonly standing: Standing;
  readonly date: PartialDate | null;
  readonly shift: Shift | null;
  /** The date as announced ("July 23, 2021", "Memorial Day weekend"), or what there is in its place ("no date"). */
  readonly label: string;
  /** A quieter line: "first exact date", "opened"; without a date how long, "6 days", "since October 22, 2024". */
  readonly note: string | null;
}

/** Another release of the film, by its current date. */
export interface DatedRelease {
  readonly date: PartialDate;
  /** "July 13, 2023, Australia, cinemas" */
  readonly label: string;
}

/** The step in the layout's terms: day numbers in the place of days. */
export function toTimelineStep({ standing, date, shift, label, note }: ReleaseStep): TimelineStep {
  if (!date) return { kind: standing === "cancelled" ? "cancelled" : "undated", label, note };
  const move = shift && {
    direction: shift.direction,
    days: shift.days,
    text: shift.days === null ? shift.direction : formatSignedDays(shift.days),
  };
  return { kind: "dated", ...dayNumbersOf(date), label, note, move };
}

export function toOtherRelease({ date, label }: DatedRelease): OtherRelease {
  return { ...dayNumbersOf(date), label };
}

/** The months that begin within a range, named in the locale's short way. */
export function monthStarts({ from, to }: DayRange, locale: string): readonly MonthStart[] {
  const starts: MonthStart[] = [];
  const first = firstOfNextMonth(fromDayNumber(from - 1));
  for (let date = first; toDayNumber(date) <= to; date = addMonths(date, 1)) {
    starts.push({
      day: toDayNumber(date),
      month: Number(date.slice(5, 7)),
      year: Number(date.slice(0, 4)),
      name: formatDay(date, locale, { month: "short" }),
    });
  }
  return starts;
}

function firstOfNextMonth(date: CalendarDate): CalendarDate {
  return addDays(lastOfMonth(date), 1);
}

function dayNumbersOf(date: PartialDate): { readonly earliest: number; readonly latest: number | null } {
  return { earliest: toDayNumber(date.earliest), latest: isOpen(date) ? null : toDayNumber(date.latest) };
}
