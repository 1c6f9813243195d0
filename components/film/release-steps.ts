import type { ReleaseStep } from "#components/timeline/timeline-steps.ts";
import type { SpokenEntry } from "#domain/film-sentence.ts";
import { formatAsAnnounced, formatPartialDate } from "#domain/format-date.ts";
import { daysBetween } from "#domain/gregorian.ts";
import type { Ledger, LedgerStep } from "#domain/ledger.ts";
import { spanOfDays } from "#domain/number-words.ts";
import { isExact } from "#domain/partial-date.ts";

/** A release's history as the timeline takes it: where the release stood after each change, in a reader's words. */
export function toReleaseSteps({ steps }: Ledger<SpokenEntry>, locale: string): readonly ReleaseStep[] {
  const firstExact = steps.find(({ state }) => state.date && isExact(state.date));
  return steps.map((step, index) => {
    const { standing, date } = step.state;
    const setBy = steps.findLast(({ ordinal, kind }) => ordinal <= step.ordinal && kind !== "confirmed") ?? step;
    return {
      standing,
      date,
      shift: step.shift,
      label: date
        ? formatAsAnnounced(date, setBy.entry.wording, locale, "long")
        : standing === "cancelled"
          ? "cancelled"
          : "no date",
      note: date ? noteOfDated(step, index > 0 && step === firstExact) : noteOfDateless(step, steps[index + 1], locale),
    };
  });
}

function noteOfDated({ kind }: LedgerStep, isFirstExact: boolean): string | null {
  if (kind === "released") return "opened";
  return isFirstExact ? "first exact date" : null;
}

function noteOfDateless(step: LedgerStep, next: LedgerStep | undefined, locale: string): string {
  return next
    ? spanOfDays(daysBetween(step.knownBy, next.knownBy))
    : `since ${formatPartialDate(step.entry.announcedOn, locale, "long")}`;
}
