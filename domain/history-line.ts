import type { CalendarDate } from "./calendar-date.ts";
import { formatAsAnnounced, formatPartialDate, type SpokenDate } from "./format-date.ts";
import { type SpokenEntry, spokenOf } from "./film-sentence.ts";
import type { Ledger, LedgerStep } from "./ledger.ts";
import { isExact, type PartialDate, type Precision, relationOf } from "./partial-date.ts";
import { roughSpan } from "./number-words.ts";
import { releaseTypeName } from "./release-phrase.ts";
import type { ReleaseType } from "./vocabulary.ts";

/** One line of a history as it is printed. */
export interface HistoryLine<Entry extends SpokenEntry = SpokenEntry> {
  readonly step: LedgerStep<Entry>;
  /** True where the line leaves the release where it was: a confirmation, or an opening on the day announced. */
  readonly restates: boolean;
  /** The date this line took the place of; after a stretch without one, the last there was. */
  readonly replaced: SpokenDate | null;
  /** True for the line that made what stands on the day asked for. */
  readonly stands: boolean;
}

/** What a line did, in words: "Firmed", "to a day within it". The shift, where there is one, is told apart. */
export interface LineWords {
  readonly did: string;
  readonly how: string | null;
}

/** A history in lines, in the order announced. */
export function historyLines<Entry extends SpokenEntry>(
  ledger: Ledger<Entry>,
  asOf: CalendarDate,
): readonly HistoryLine<Entry>[] {
  const lines = ledger.steps.map((step, index) => {
    const before = ledger.steps[index - 1]?.state;
    const restates = step.kind === "confirmed" || (step.kind === "released" && isSame(before?.date, step.state.date));
    return { step, restates, replaced: restates ? null : spokenOf(ledger.steps, before?.lastDate ?? null) };
  });
  const last = lines.findLastIndex((line) => !line.restates && line.step.knownBy <= asOf);
  return lines.map((line, index) => ({ ...line, stands: index === last }));
}

const NAMES: Record<Precision, string> = {
  day: "day",
  month: "month",
  quarter: "quarter",
  season: "season",
  year: "year",
  interval: "stretch of time",
};

/** Says what a line did that did not merely restate the date, of a release of a type: a premiere is held, not released. */
export function wordsOfLine({ step, replaced }: HistoryLine, type: ReleaseType): LineWords {
  const { kind, entry } = step;
  const unit = entry.date && NAMES[entry.date.precision];
  switch (kind) {
    case "announced":
      return { did: "Announced", how: unit ? `${unit === "day" ? "for" : "as"} a ${unit}` : "without a date" };
    case "firmed":
      return { did: "Firmed", how: `to a ${unit} within it` };
    case "loosened":
      return { did: "Loosened", how: `to a ${unit} around it` };
    case "confirmed":
      return { did: "Confirmed", how: null };
    case "delayed":
      return { did: "Delayed", how: roughly(step) };
    case "advanced":
      return { did: "Advanced", how: roughly(step) };
    case "undated":
      return { did: "Taken off the calendar", how: null };
    case "redated":
      return { did: "Dated again", how: isSame(replaced?.date, entry.date) ? `for the same ${unit}` : roughly(step) };
    case "cancelled":
      return { did: "Cancelled", how: null };
    case "replaced":
      return { did: `Replaced by ${releaseTypeName(entry.replacedBy ?? "streaming")}`, how: null };
    case "released":
      return { did: nameOfRelease(type), how: howReleased(step, replaced) };
  }
}

/** About how far, where a window on either side leaves no days to count. */
function roughly({ shift }: LedgerStep): string | null {
  return shift?.roughDays ? (roughSpan(shift.roughDays) ?? null) : null;
}

function nameOfRelease(type: ReleaseType): string {
  return type === "premiere" ? "Held" : "Released";
}

function howReleased({ shift }: LedgerStep, replaced: SpokenDate | null): string | null {
  if (shift) return "than announced";
  return replaced ? "within what was announced" : null;
}

/** Says what a line that restates the date says: "Confirmed, November 19, 2021", "Released on the announced day". */
export function sayRestatement({ step }: HistoryLine, type: ReleaseType, locale: string): string {
  if (step.kind === "released") return `${nameOfRelease(type)} on the announced day`;
  const { date, wording } = step.entry;
  if (!date || !step.state.date) return "Confirmed, still without a date";
  const said = formatAsAnnounced(date, wording, locale, "long");
  if (isSame(date, step.state.date)) return `Confirmed, ${said}`;
  return `Confirmed as ${said}; ${formatPartialDate(step.state.date, locale, "long")} stands`;
}

function isSame(before: PartialDate | null | undefined, after: PartialDate | null): boolean {
  return Boolean(before && after && relationOf(before, after) === "same");
}

/** The dates a release had before the one in force, each once, in the order it first had them. */
export function formerDates(ledger: Ledger<SpokenEntry>): readonly SpokenDate[] {
  const inForce = ledger.steps.at(-1)?.state.date ?? null;
  const held = ledger.steps.flatMap(({ kind, entry }) =>
    kind === "confirmed" || !entry.date || isSame(entry.date, inForce)
      ? []
      : [{ date: entry.date, wording: entry.wording }],
  );
  return [...new Map(held.map((spoken) => [spoken.date.edtf, spoken])).values()];
}

/** The date in force, as it was announced; null while there is none. */
export function standingDate(ledger: Ledger<SpokenEntry>): SpokenDate | null {
  return spokenOf(ledger.steps, ledger.steps.at(-1)?.state.date ?? null);
}

/** The exact days a release has and had: the one in force, and the others, the latest left first. */
export function heldDays(ledger: Ledger<SpokenEntry>): {
  readonly current: CalendarDate | null;
  readonly former: readonly CalendarDate[];
} {
  const current = standingDate(ledger)?.date;
  const former = formerDates(ledger).filter(({ date }) => isExact(date));
  return {
    current: current && isExact(current) ? current.earliest : null,
    former: former.map(({ date }) => date.earliest).toReversed(),
  };
}
