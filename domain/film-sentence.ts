import type { CalendarDate } from "./calendar-date.ts";
import { capitalised } from "./capitalised.ts";
import { formatAsAnnounced, formatPartialDate, type SpokenDate } from "./format-date.ts";
import { countedMoves, type Ledger, type LedgerEntry, type LedgerStep, slipOf } from "./ledger.ts";
import { cardinal, ordinal, spanOfDays, times } from "./number-words.ts";
import { isExact, type PartialDate } from "./partial-date.ts";
import { releasePlace, releaseTypeName } from "./release-phrase.ts";
import { type ReleaseStatus, releaseStatus } from "./release-status.ts";
import type { Direction, ReleaseType } from "./vocabulary.ts";

/** An entry that can be spoken of: with its wording as printed, where there is one. */
export interface SpokenEntry extends LedgerEntry {
  readonly wording: string | null;
}

/** The one sentence of a film page: what stands largest, and what is said under it. */
export interface FilmSentence {
  /** "July 12, 2023", "Summer 2027", "No date", "Cancelled". */
  readonly hero: string;
  /** Set where the hero is one day, for `<time>`. */
  readonly heroDay: CalendarDate | null;
  /** Continues the hero: "in US cinemas: its sixth exact date, 719 days after the first." */
  readonly say: string;
  readonly status: ReleaseStatus;
}

export interface SentenceContext {
  readonly region: string;
  readonly type: ReleaseType;
  readonly variant: string;
  /** The day by which changes are known. */
  readonly asOf: CalendarDate;
  /** The earliest day that it may be for a reader: what lies before it has passed for everybody. */
  readonly today: CalendarDate;
  readonly locale: string;
}

/**
 * Says in a sentence or three where a release stands and how it came there, from the changes known by `asOf`.
 * Undefined for a release without a change on record.
 */
export function composeFilmSentence(ledger: Ledger<SpokenEntry>, context: SentenceContext): FilmSentence | undefined {
  const last = ledger.steps.findLast((step) => step.knownBy <= context.asOf) ?? ledger.steps.at(-1);
  if (!last) return undefined;
  const steps = ledger.steps.filter((step) => step.ordinal <= last.ordinal);
  const status = releaseStatus(last.state, context.today);
  const place = releasePlace(context.region, context.type, context.variant);
  const { date } = last.state;
  if (!date) {
    const say = sayWithoutDate(steps, last, { place, locale: context.locale });
    return { hero: status === "cancelled" ? "Cancelled" : "No date", heroDay: null, status, say };
  }
  return {
    hero: capitalised(sayDate(steps, date, context.locale)),
    heroDay: isExact(date) ? date.earliest : null,
    status,
    say: [`${place}: ${placeInHistory(steps, date, context)}.`, ...howItMoved(steps), ...whatIsMissing(status)].join(
      " ",
    ),
  };
}

/** A date of a history as it was announced, with the wording of the change that brought it in force. */
export function spokenOf(steps: readonly LedgerStep<SpokenEntry>[], date: PartialDate | null): SpokenDate | null {
  return date && { date, wording: setterOf(steps, date)?.entry.wording ?? null };
}

function setterOf<Entry extends LedgerEntry>(
  steps: readonly LedgerStep<Entry>[],
  date: PartialDate,
): LedgerStep<Entry> | undefined {
  return steps.findLast((step) => step.kind !== "confirmed" && step.state.date === date);
}

function placeInHistory(
  steps: readonly LedgerStep<SpokenEntry>[],
  date: PartialDate,
  { locale }: SentenceContext,
): string {
  const dates = steps.flatMap((step) => (step.kind !== "confirmed" && step.entry.date ? [step.entry.date] : []));
  const exactDays = [...new Set(dates.filter(isExact).map((exact) => exact.edtf))];
  const last = exactDays.at(-1);
  if (!isExact(date)) return last ? "no exact day now" : "no exact day yet";
  const noun = dates.every(isExact) ? "date" : "exact date";
  if (exactDays.length > 1) return placeAmong(exactDays, date.edtf, noun, slipDaysOf(steps));
  const window = dates.findLast((before) => !isExact(before));
  if (!window) return placeOfOnlyDate(steps);
  return placeAfterWindow(setterOf(steps, date), sayDate(steps, window, locale));
}

/** A history may begin in the middle, or lose its date and be given the same again. */
function placeOfOnlyDate(steps: readonly LedgerStep[]): string {
  if (steps[0]?.kind === "released") return "the only date on record";
  const firstDated = steps.findIndex((step) => step.state.date !== null);
  const wasTakenOff = steps.slice(firstDated).some((step) => step.state.date === null);
  return wasTakenOff ? "the date first announced, taken off and put back" : "the date first announced, never moved";
}

function placeAfterWindow(setBy: LedgerStep | undefined, window: string): string {
  if (setBy?.shift) return `its first exact date, ${setBy.shift.direction} than ${window}`;
  return setBy?.kind === "firmed" ? `firmed up from ${window}` : "its first exact date";
}

function placeAmong(exactDays: readonly string[], day: string, noun: string, slip: number): string {
  const place = exactDays.indexOf(day) + 1;
  const others = exactDays.length - 1;
  if (place < exactDays.length) {
    return `back on its ${ordinal(place)} ${noun}, after ${cardinal(others)} ${others === 1 ? "other" : "others"}`;
  }
  return `its ${ordinal(place)} ${noun}, ${spanOfDays(slip)} ${slip > 0 ? "after" : "before"} the first`;
}

function slipDaysOf(steps: readonly LedgerStep[]): number {
  const last = steps.at(-1);
  return (last && slipOf(last.state)?.days) ?? 0;
}

interface Run {
  readonly direction: Direction;
  readonly count: number;
  readonly days: number | null;
}

/** Counted moves in a row that went the same way, as one run. */
function runsOf(steps: readonly LedgerStep[]): Run[] {
  const runs: Run[] = [];
  for (const { shift } of countedMoves(steps)) {
    if (!shift) continue;
    const previous = runs.at(-1);
    if (previous?.direction === shift.direction) runs.splice(-1, 1, { ...previous, count: previous.count + 1 });
    else runs.push({ direction: shift.direction, count: 1, days: shift.days });
  }
  return runs;
}

function howItMoved(steps: readonly LedgerStep[]): string[] {
  const runs = runsOf(steps);
  const moves = runs.reduce((sum, run) => sum + run.count, 0);
  if (moves < 2) return [];
  if (runs.length > 3) {
    const later = runs.filter((run) => run.direction === "later").reduce((sum, run) => sum + run.count, 0);
    return [`It moved ${times(moves)}, ${times(later)} later and ${times(moves - later)} earlier.`];
  }
  return [`It ${runs.map(sayRun).join(", then ")}.`];
}

function sayRun({ direction, count, days }: Run): string {
  if (count > 1) return direction === "later" ? `went later ${times(count)}` : `came forward ${times(count)}`;
  if (days === null) return direction === "later" ? "went later" : "came forward";
  return direction === "later" ? `went ${spanOfDays(days)} later` : `came ${spanOfDays(days)} forward`;
}

function whatIsMissing(status: ReleaseStatus): string[] {
  if (status === "passed, unconfirmed") return ["The day has passed, and no source on record says that it opened."];
  if (status === "passed, no news") return ["That has passed without news."];
  return [];
}

function sayDate(steps: readonly LedgerStep<SpokenEntry>[], date: PartialDate, locale: string): string {
  return formatAsAnnounced(date, spokenOf(steps, date)?.wording ?? null, locale, "long");
}

function sayWithoutDate(
  steps: readonly LedgerStep<SpokenEntry>[],
  last: LedgerStep,
  { place, locale }: { place: string; locale: string },
): string {
  const { replacedBy, lastDate, standing } = last.state;
  const turned = steps.findLast((step) => step.kind !== "confirmed") ?? last;
  const on = formatPartialDate(turned.entry.announcedOn, locale, "long");
  const left = lastDate && sayDate(steps, lastDate, locale);
  const moved = howItMoved(steps);
  const itsLast = left ? `; its last date was ${left}` : "; it never had a date";
  if (replacedBy)
    return [`${place}: ${releaseTypeName(replacedBy)} instead, since ${on}${itsLast}.`, ...moved].join(" ");
  if (standing === "cancelled") return [`${place}: called off on ${on}${itsLast}.`, ...moved].join(" ");
  return [left ? `${place}: taken off ${left} on ${on}.` : `${place}: announced ${on}, never dated.`, ...moved].join(
    " ",
  );
}
