import type { CalendarDate } from "./calendar-date.ts";
import { type Ledger, type LedgerEntry, type LedgerStep, periodOn, type ReleaseState } from "./ledger.ts";
import type { PartialDate } from "./partial-date.ts";
import type { Shift } from "./shift.ts";
import type { ChangeKind } from "./vocabulary.ts";

/** What a step of a history says: what the change did, by how much, and what stood after it. */
export interface StepFacts {
  readonly kind: ChangeKind;
  readonly shift: Shift | null;
  readonly state: ReleaseState;
}

/** One date change that an edit of the record adds, takes out, or makes say something else. */
export interface StepEffect {
  /** The announcement's slug. */
  readonly key: string;
  readonly announcedOn: PartialDate;
  /** Null where the edit adds the change. */
  readonly before: StepFacts | null;
  /** Null where the edit takes it out. */
  readonly after: StepFacts | null;
}

/** What an edit does to a release's history: the state as of a day on both sides, and every change that is another now. */
export interface LedgerEffect {
  readonly before: ReleaseState | null;
  readonly after: ReleaseState | null;
  readonly steps: readonly StepEffect[];
}

/**
 * Compares two replays of one release, before an edit and after it, as of a day. Changes are matched by their key, and
 * told in the order of the later history, those taken out last.
 *
 * An announcement entered late changes the steps behind it too: what was "announced" becomes "delayed".
 */
export function compareLedgers(before: Ledger, after: Ledger, asOf: CalendarDate): LedgerEffect {
  const olds = new Map(before.steps.map((step) => [step.entry.key, step]));
  const news = new Set(after.steps.map((step) => step.entry.key));
  const kept = after.steps.map((step) => effectOf(step.entry, olds.get(step.entry.key), step));
  const gone = before.steps
    .filter(({ entry }) => !news.has(entry.key))
    .map((step) => effectOf(step.entry, step, undefined));
  return {
    before: periodOn(before, asOf)?.state ?? null,
    after: periodOn(after, asOf)?.state ?? null,
    steps: [...kept, ...gone].filter(isEffect),
  };
}

/** True where the state as of the day, not only the history, is another: what a reader would notice first. */
export function changesCurrent({ before, after }: LedgerEffect): boolean {
  return before?.standing !== after?.standing || before?.date?.edtf !== after?.date?.edtf;
}

type Step = LedgerStep;

function effectOf({ key, announcedOn }: LedgerEntry, before: Step | undefined, after: Step | undefined): StepEffect {
  return { key, announcedOn, before: factsOf(before), after: factsOf(after) };
}

function factsOf(step: Step | undefined): StepFacts | null {
  return step ? { kind: step.kind, shift: step.shift, state: step.state } : null;
}

function isEffect({ before, after }: StepEffect): boolean {
  if (!before || !after) return true;
  return (
    before.kind !== after.kind ||
    before.shift?.days !== after.shift?.days ||
    before.shift?.direction !== after.shift?.direction ||
    before.shift?.roughDays !== after.shift?.roughDays ||
    before.state.date?.edtf !== after.state.date?.edtf ||
    before.state.standing !== after.state.standing
  );
}
