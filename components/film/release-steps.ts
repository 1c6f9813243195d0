import type { ReleaseStep } from "#components/timeline/timeline-steps.ts";
import type { SpokenEntry } from "#domain/film-sentence.ts";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { daysBetween } from "#domain/gregorian.ts";
import type { Ledger, LedgerStep, ReleaseState } from "#domain/ledger.ts";
import { spanOfDays } from "#domain/number-words.ts";
import { isExact } from "#domain/partial-date.ts";
import { releaseTypeName } from "#domain/release-phrase.ts";

/** A release's history as the timeline takes it: where the release stood after each change, in a reader's words. */
export function toReleaseSteps({ steps }: Ledger<SpokenEntry>, locale: string): readonly ReleaseStep[] {
  const firstExact = steps.find(({ state }) => state.date && isExact(state.date));
  return steps.map((step, index) => {
    const { standing, date, replacedBy } = step.state;
    const setBy = steps.findLast(({ ordinal, kind }) => ordinal <= step.ordinal && kind !== "confirmed") ?? step;
    return {
      // What another release replaces is off the calendar, not dead: the picture crosses out only what is.
      standing: replacedBy ? "undated" : standing,
      date,
      shift: step.shift,
      label: date ? formatAsAnnounced(date, setBy.entry.wording, locale, "long") : labelOfDateless(step.state),
      note: date
        ? noteOfDated(step, index > 0 && step === firstExact)
        : noteOfDateless(step, steps.slice(index + 1), locale),
    };
  });
}

function labelOfDateless({ standing, replacedBy }: ReleaseState): string {
  if (replacedBy) return `${releaseTypeName(replacedBy)} instead`;
  return standing === "cancelled" ? "cancelled" : "no date";
}

function noteOfDated({ kind }: LedgerStep, isFirstExact: boolean): string | null {
  if (kind === "released") return "opened";
  return isFirstExact ? "first exact date" : null;
}

/** How long there was no date: until the next change that is not "still none". */
function noteOfDateless(step: LedgerStep, later: readonly LedgerStep[], locale: string): string {
  const next = later.find(({ kind }) => kind !== "confirmed");
  return next
    ? spanOfDays(daysBetween(step.knownBy, next.knownBy))
    : `since ${formatPartialDate(step.entry.announcedOn, locale, "long")}`;
}
