import type { CalendarDate } from "#domain/calendar-date.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { type Ledger, type LedgerEntry, placeBehind, replay, type ReleaseState } from "#domain/ledger.ts";
import { compareLedgers, type LedgerEffect, type StepFacts } from "#domain/ledger-effect.ts";
import { isOpeningAhead, OPENING_AHEAD } from "#domain/opening-ahead.ts";
import { type PartialDate, relationOf } from "#domain/partial-date.ts";
import { localeOf } from "#domain/region.ts";
import { readTypedDate } from "#domain/typed-date/read-typed-date.ts";
import { isOnUnusualWeekday, sayUnusualWeekday } from "#domain/weekday-lint.ts";
import type { ReadLine } from "./read-draft.ts";

/** What a line would do to the history of its release. */
export interface LinePreview {
  /** The state that the line finds: what stood when it was announced. */
  readonly found: ReleaseState | null;
  readonly step: StepFacts;
  /** How many changes on record come after this one: 0 for a line at the end of the history. */
  readonly laterChanges: number;
  readonly effect: LedgerEffect;
  /** What is unusual, in sentences. None of it stands in the way but an opening ahead, which a save refuses (`readDraft`). */
  readonly warnings: readonly string[];
}

/** The key of the line that is being written: no announcement has it, since slugs have no spaces. */
export const PREVIEWED = "this announcement";

/** Replays a release's history with a line that is being written, announced on a day; `entries` is what is on record of it. */
export function previewLine(
  entries: readonly LedgerEntry[],
  line: ReadLine,
  { announcedOn, asOf, oldDate }: { announcedOn: PartialDate; asOf: CalendarDate; oldDate: string },
): LinePreview {
  const position = placeBehind(entries, announcedOn);
  const { standing, date, withdraws, replacedBy } = line;
  const added = { key: PREVIEWED, announcedOn, position, standing, date, withdraws, replacedBy, citedOn: [] };
  const [before, after] = [replay(entries), replay([...entries, added])];
  const place = after.steps.findIndex(({ entry }) => entry.key === PREVIEWED);
  const step = after.steps[place];
  if (!step) throw new Error("A replay has every entry");
  const found = after.steps[place - 1]?.state ?? null;
  return {
    found,
    step: { kind: step.kind, shift: step.shift, state: step.state },
    laterChanges: after.steps.length - 1 - place,
    effect: compareLedgers(before, after, asOf),
    warnings: warningsOf(line, { found, announcedOn, oldDate, before }),
  };
}

interface Circumstances {
  readonly found: ReleaseState | null;
  readonly announcedOn: PartialDate;
  readonly oldDate: string;
  readonly before: Ledger;
}

function warningsOf(line: ReadLine, { found, announcedOn, oldDate, before }: Circumstances): string[] {
  const { date, region, type } = line;
  const isOdd = date && isOnUnusualWeekday({ region, type, date });
  const isPast = date && line.standing === "dated" && date.latest < announcedOn.earliest;
  const isAhead = date && line.standing === "released" && isOpeningAhead(date, announcedOn.latest);
  const isOver = found?.standing === "released" && line.standing !== "released";
  return [
    ...(isOdd ? [`${sayUnusualWeekday(date)}.`] : []),
    ...(isPast ? ["This date was over when it was announced."] : []),
    ...(isAhead ? [OPENING_AHEAD] : []),
    ...(isOver ? ["On record this release has opened already."] : []),
    ...oldDateWarnings(oldDate, { line, found, before }),
  ];
}

/** Holds the old date that a page gives against the record: a difference is for a report, and never stops a save. */
function oldDateWarnings(
  oldDate: string,
  { line, found, before }: { line: ReadLine; found: ReleaseState | null; before: Ledger },
): string[] {
  const typed = readTypedDate(oldDate, { region: line.region });
  if (typed.is === "nothing") return [];
  if (typed.is === "problem") return [`The old date cannot be read: ${typed.problem}`];
  if (typed.is === "choice") return ["The old date can be read in two ways: write the month as a word."];
  const onRecord = found?.date ?? null;
  const given = typed.is === "date" ? typed.date : null;
  if (given === null ? onRecord === null : onRecord !== null && relationOf(onRecord, given) === "same") return [];
  const locale = localeOf(line.region);
  const recorded = onRecord ? formatPartialDate(onRecord, locale, "long") : "no date";
  const says = given ? formatPartialDate(given, locale, "long") : "no date";
  const held = given && before.steps.some(({ state }) => state.date && relationOf(state.date, given) === "same");
  return [
    held
      ? `The page gives ${says} as the old date: the release had that date, but on record it was ${recorded} by then.`
      : `The page gives ${says} as the old date: on record it was ${recorded}.`,
  ];
}
