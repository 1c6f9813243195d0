import type { CalendarDate } from "./calendar-date.ts";
import type { SpokenDate } from "./format-date.ts";
import { daysBetween } from "./gregorian.ts";
import { isExact, type PartialDate, relationOf } from "./partial-date.ts";
import { shiftBetween } from "./shift.ts";
import type { ChangeKind, Direction } from "./vocabulary.ts";

/** A date change as it stands in the record, as far as a row of a list tells of it. */
export interface TrailStep {
  readonly kind: ChangeKind;
  readonly date: PartialDate | null;
  readonly wording: string | null;
  /** Which way it went; null where the date did not move. */
  readonly direction: Direction | null;
  readonly announcedOn: PartialDate;
}

/** What a row of a list tells of a release's past, beside the date it has. */
export interface DateTrail {
  /** The date in force; null while there is none. */
  readonly date: PartialDate | null;
  /** The wording of the date in force, as printed. */
  readonly wording: string | null;
  /** The date in force, or the last one that was. */
  readonly lastDate: SpokenDate | null;
  /** Dates that a move left behind, each once, the latest left first; the date in force is never among them. */
  readonly formerDates: readonly SpokenDate[];
  /** The window that the date in force was firmed up from. */
  readonly firmedFrom: SpokenDate | null;
  /** Days from the first exact date to the last; null where a window is all there is on either side. */
  readonly days: number | null;
  /** Which way the date has gone since the first; null where it is back, or never went. */
  readonly direction: Direction | null;
  /** When the change that stands was announced; null for an empty history. */
  readonly since: PartialDate | null;
}

/**
 * Sums up the known changes of one release, in the order of the history. A date is left behind by a move, by opening on
 * another day, or by being withdrawn for a vaguer one: "2027", firmed up to a day, was never wrong and is not among them.
 */
export function trailOf(steps: readonly TrailStep[]): DateTrail {
  const standing = steps.filter((step) => step.kind !== "confirmed");
  const dated = standing.filter(hasDate);
  const last = standing.at(-1);
  const [latest, before] = [dated.at(-1), dated.at(-2)];
  const date = last?.date ?? null;
  const inForce = date ? latest : undefined;
  return {
    date,
    wording: inForce?.wording ?? null,
    lastDate: latest ? spoken(latest) : null,
    formerDates: leftBehind(dated).filter((former) => !date || relationOf(former.date, date) !== "same"),
    firmedFrom: inForce?.kind === "firmed" && before ? spoken(before) : null,
    ...journeyOf(dated.map((step) => step.date)),
    since: last?.announcedOn ?? null,
  };
}

/** A date that another took the place of, and when that was announced. */
export interface Replacement {
  readonly replaced: SpokenDate;
  readonly announcedOn: PartialDate;
}

/**
 * What the last change that was no mere restatement replaced: after a stretch without a date, the last there was. Null for
 * a first date, and for an empty history. An opening on the day that was announced restates it.
 */
export function lastReplacementIn(steps: readonly TrailStep[]): Replacement | null {
  const standing = steps.filter((step) => step.kind !== "confirmed");
  const place = standing.findLastIndex((step, index) => !isOpeningAsAnnounced(step, standing[index - 1]));
  const replaced = standing.slice(0, Math.max(0, place)).findLast(hasDate);
  const last = standing[place];
  return replaced && last ? { replaced: spoken(replaced), announcedOn: last.announcedOn } : null;
}

function isOpeningAsAnnounced({ kind, date }: TrailStep, before: TrailStep | undefined): boolean {
  const announced = before?.date ?? null;
  return kind === "released" && date !== null && announced !== null && relationOf(announced, date) === "same";
}

type DatedStep = TrailStep & { readonly date: PartialDate };

function hasDate(step: TrailStep): step is DatedStep {
  return step.date !== null;
}

function spoken({ date, wording }: DatedStep): SpokenDate {
  return { date, wording };
}

function leftBehind(dated: readonly DatedStep[]): SpokenDate[] {
  const left = dated.flatMap(({ kind, direction }, index) => {
    const before = dated[index - 1];
    const leaves = kind === "loosened" || direction !== null;
    return before && leaves ? [spoken(before)] : [];
  });
  return [...new Map(left.toReversed().map((former) => [former.date.edtf, former])).values()];
}

function journeyOf(dates: readonly PartialDate[]): Pick<DateTrail, "days" | "direction"> {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return { days: null, direction: null };
  const exact = dates.filter(isExact).map((date) => date.earliest);
  if (isExact(last) && new Set(exact).size > 1) return exactJourney(exact[0] ?? last.earliest, last.earliest);
  return { days: null, direction: shiftBetween(first, last)?.direction ?? null };
}

function exactJourney(first: CalendarDate, last: CalendarDate): Pick<DateTrail, "days" | "direction"> {
  const days = daysBetween(first, last);
  return { days, direction: days === 0 ? null : days > 0 ? "later" : "earlier" };
}
