import { formatPartialDate } from "#domain/format-date.ts";
import { formatSignedDays } from "#domain/format-shift.ts";
import { changesCurrent, type LedgerEffect, type StepEffect, type StepFacts } from "#domain/ledger-effect.ts";
import { counted } from "#domain/number-words.ts";
import { sayState } from "#domain/say-status.ts";
import type { ChangeKind } from "#domain/vocabulary.ts";
import { type LinePreview, PREVIEWED } from "./preview-line.ts";

const KINDS: Record<ChangeKind, string> = {
  announced: "first announcement",
  delayed: "delayed",
  advanced: "moved up",
  firmed: "firmed up",
  loosened: "loosened",
  confirmed: "confirms what stands",
  undated: "taken off the calendar",
  redated: "dated again",
  cancelled: "cancelled",
  replaced: "replaced by another release",
  released: "released",
};

/** What a date change does, in a few words: "delayed", "firmed up", "confirms what stands". */
export function sayKind(kind: ChangeKind): string {
  return KINDS[kind];
}

/**
 * Where a line goes that is not the last of its history, and what becomes of today's date; null for a last line, which
 * simply stands.
 */
export function sayPlace({ laterChanges, effect }: LinePreview, locale: string): string | null {
  if (laterChanges === 0) return null;
  const later = `${counted(laterChanges, "later change")} on record ${laterChanges === 1 ? "stays" : "stay"} after it`;
  const today = effect.after ? `, and today’s date ${sayTurnOfToday(effect, locale)}` : "";
  return `This goes into the middle of the history: ${later}${today}.`;
}

function sayTurnOfToday(effect: LedgerEffect, locale: string): string {
  const [was, is] = [sayState(effect.before, locale), sayState(effect.after, locale)];
  return changesCurrent(effect) ? `becomes ${is}, from ${was}` : `stays ${is}`;
}

/** What the changes beside the one in hand become: "The change of April 24, 2020 becomes +105 days, from +119 days." */
export function sayOthers({ steps }: LedgerEffect, locale: string): readonly string[] {
  return steps
    .filter(({ key, before, after }) => key !== PREVIEWED && before && after)
    .map((step) => `The change of ${formatPartialDate(step.announcedOn, locale, "long")} becomes ${sayTurn(step)}.`);
}

function sayTurn({ before, after }: StepEffect): string {
  const [was, is] = [before && sayStep(before), after && sayStep(after)];
  return `“${is ?? "nothing"}”, from “${was ?? "nothing"}”`;
}

/** "delayed, +119 days"; the kind alone where no days can be counted. */
export function sayStep({ kind, shift }: StepFacts): string {
  return shift?.days === null || shift === null ? sayKind(kind) : `${sayKind(kind)}, ${formatSignedDays(shift.days)}`;
}
