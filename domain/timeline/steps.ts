/** Which way a date moved. */
export type TimelineDirection = "later" | "earlier";

/** A move as people read it ("+119 days"); no `days` where a partial date leaves none to count. */
export interface TimelineMove {
  readonly direction: TimelineDirection;
  readonly days: number | null;
  readonly text: string;
}

/** The first and last day of a date, as days since 1970-01-01; no `latest` where it is open ("2028 or later"). */
export interface DayWindow {
  readonly earliest: number;
  readonly latest: number | null;
}

/** A date held, with a quieter line below its label ("first exact date"). */
export interface DatedStep extends DayWindow {
  readonly kind: "dated";
  readonly label: string;
  readonly note: string | null;
  readonly move: TimelineMove | null;
}

/** A stretch off the axis: `label` says what ("no date"), `note` how long ("6 days", "since October 22, 2024"). */
export interface DatelessStep {
  readonly kind: "undated" | "cancelled";
  readonly label: string;
  readonly note: string | null;
}

/** What a release had after one of its changes. */
export type TimelineStep = DatedStep | DatelessStep;

/** The current date of another release of the film. */
export interface OtherRelease extends DayWindow {
  readonly label: string;
}

/** A step that changed where the release stands: only these are drawn. */
export interface HeldStep {
  readonly step: TimelineStep;
  /** Its pin's number; see `pinNumbers`. */
  readonly number: number | null;
  readonly current: boolean;
}

/** A step that holds a date, and so has a place on the axis. */
export type HeldDate = HeldStep & { readonly step: DatedStep };

/** What an open window is taken to last, so that the axis ends somewhere. */
const DAYS_OF_OPEN_WINDOW = 365;

/**
 * The pins' numbers, one for each step: exact days count in the order announced, so a day held twice has two numbers.
 * Null for a window, for a stretch without a date, and for a step that left the release where it was.
 */
export function pinNumbers(steps: readonly TimelineStep[]): readonly (number | null)[] {
  let count = 0;
  return steps.map((step, index) => {
    if (!isExact(step) || restates(step, steps[index - 1])) return null;
    count += 1;
    return count;
  });
}

/** The steps without restatements; what a restatement notes of a date ("opened") is noted of the step it restates. */
export function heldSteps(steps: readonly TimelineStep[]): readonly HeldStep[] {
  const numbers = pinNumbers(steps);
  const held: HeldStep[] = [];
  for (const [index, step] of steps.entries()) {
    const before = held.at(-1);
    if (before && restates(step, before.step)) {
      const note = isDated(step) && step.note !== null ? step.note : before.step.note;
      held[held.length - 1] = { ...before, step: { ...before.step, note } };
    } else held.push({ step, number: numbers[index] ?? null, current: false });
  }
  return held.map((entry, index) => ({ ...entry, current: index === held.length - 1 }));
}

/** True where a step leaves a release as the step before it did: on the same window, or without a date for the same cause. */
export function restates(step: TimelineStep, before: TimelineStep | undefined): boolean {
  if (isDated(step) && isDated(before)) return step.earliest === before.earliest && step.latest === before.latest;
  return step.kind === before?.kind;
}

/** True for a step with a date, exact or not. */
export function isDated(step: TimelineStep | undefined): step is DatedStep {
  return step?.kind === "dated";
}

/** True for a step to one day. */
export function isExact(step: TimelineStep): boolean {
  return isDated(step) && step.earliest === step.latest;
}

/** True for a held step with a date, exact or not. */
export function holdsDate(held: HeldStep): held is HeldDate {
  return isDated(held.step);
}

/** The last day of a window; of an open one, the day that it is taken to end on. */
export function lastDayOf({ earliest, latest }: DayWindow): number {
  return latest ?? earliest + DAYS_OF_OPEN_WINDOW;
}
