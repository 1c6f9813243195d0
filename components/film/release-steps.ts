import type { ReleaseStep } from "#components/timeline/timeline-steps.ts";
import type { SpokenEntry } from "#domain/film-sentence.ts";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { daysBetween } from "#domain/gregorian.ts";
import type { Ledger, LedgerStep, ReleaseState } from "#domain/ledger.ts";
import { spanOfDays } from "#domain/number-words.ts";
import { isExact } from "#domain/partial-date.ts";
import { releaseTypeName } from "#domain/release-phrase.ts";
import { sayReleased } from "#domain/say-status.ts";
import type { ReleaseType, Standing } from "#domain/vocabulary.ts";

/** A release's history as the timeline takes it: where the release stood after each change, in a reader's words. */
export function toReleaseSteps(
  { steps }: Ledger<SpokenEntry>,
  { type, locale }: { type: ReleaseType; locale: string },
): readonly ReleaseStep[] {
  const firstExact = steps.find(({ state }) => state.date && isExact(state.date));
  return steps.map((step, index) => {
    const { date } = step.state;
    const setBy = steps.findLast(({ ordinal, kind }) => ordinal <= step.ordinal && kind !== "confirmed") ?? step;
    return {
      standing: standingDrawn(step.state),
      date,
      shift: step.shift,
      label: date ? formatAsAnnounced(date, setBy.entry.wording, locale, "long") : labelOfDateless(step.state),
      note: date
        ? noteOfDated(step, { type, isFirstExact: index > 0 && step === firstExact })
        : noteOfDateless(step, steps.slice(index + 1), locale),
    };
  });
}

/** What another release replaces is off the calendar, not dead: the picture crosses out only what is. */
function standingDrawn({ standing, replacedBy }: ReleaseState): Standing {
  return replacedBy ? "undated" : standing;
}

function labelOfDateless({ standing, replacedBy }: ReleaseState): string {
  if (replacedBy) return `${releaseTypeName(replacedBy)} instead`;
  return standing === "cancelled" ? "cancelled" : "no date";
}

function noteOfDated(
  { kind }: LedgerStep,
  { type, isFirstExact }: { type: ReleaseType; isFirstExact: boolean },
): string | null {
  if (kind === "released") return sayReleased(type);
  return isFirstExact ? "first exact date" : null;
}

/** How long it stood so: until a date, a cancellation or the end of one. That there is still no date ends nothing. */
function noteOfDateless(step: LedgerStep, later: readonly LedgerStep[], locale: string): string {
  const next = later.find(({ state }) => standingDrawn(state) !== standingDrawn(step.state));
  return next
    ? spanOfDays(daysBetween(step.knownBy, next.knownBy))
    : `since ${formatPartialDate(step.entry.announcedOn, locale, "long")}`;
}
