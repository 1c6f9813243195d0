import type { CalendarDate } from "#domain/calendar-date.ts";
import { isOpeningAhead, OPENING_AHEAD } from "#domain/opening-ahead.ts";
import { parsed, type Parsed, refused } from "#domain/parsed.ts";
import { isExact, type PartialDate } from "#domain/partial-date.ts";
import { readTypedDate, type TypedDate } from "#domain/typed-date/read-typed-date.ts";
import type { Standing } from "#domain/vocabulary.ts";
import type { DraftLine } from "./draft.ts";

/** What a line says of its release's date. */
export interface LineDate {
  readonly standing: Standing;
  readonly date: PartialDate | null;
  readonly wording: string | null;
  /** What was typed, trimmed: what the page was read to say. */
  readonly says: string;
}

/** The date of a line with the reading that was picked, where what was typed has two. */
export function typedDateOf({ date, picked, region }: Pick<DraftLine, "date" | "picked" | "region">): TypedDate {
  const typed = readTypedDate(date, { region });
  const choice = typed.is === "choice" ? typed.readings.find((reading) => reading.date.edtf === picked) : undefined;
  return choice ? { is: "date", date: choice.date, wording: null, notes: [choice.says] } : typed;
}

/**
 * Reads what a line says of its date: the action, and what is typed beside it. "TBD" in the field of the date means the
 * same as the action "undated". `knownOn` is the last day on which it can have been announced, null where none can be read:
 * what had not opened by then is not released.
 */
export function readLineDate(line: DraftLine, knownOn: CalendarDate | null): Parsed<LineDate> {
  const typed = typedDateOf(line);
  const wording = line.wording.trim();
  if (line.action === "undated" || line.action === "replaced") return parsed(without("undated", wording, line.date));
  if (line.action === "cancelled") return parsed(without("cancelled", wording, line.date));
  if (typed.is === "nothing")
    return refused(
      line.action === "released" ? "Give the day on which it opened." : "Give a date, or say that there is none.",
    );
  if (typed.is === "problem") return refused(typed.problem);
  if (typed.is === "choice") return refused("This can be read in two ways: choose one.");
  if (typed.is === "standing") {
    if (line.action === "released") return refused("Give the day on which it opened.");
    return parsed(without(typed.standing, wording === "" ? (typed.wording ?? "") : wording, line.date));
  }
  if (line.action === "released" && !isExact(typed.date)) return refused("A film opens on a day: give it in full.");
  if (line.action === "released" && knownOn !== null && isOpeningAhead(typed.date, knownOn))
    return refused(OPENING_AHEAD);
  const standing = line.action === "released" ? "released" : "dated";
  return parsed({
    standing,
    date: typed.date,
    wording: wording === "" ? typed.wording : wording,
    says: line.date.trim(),
  });
}

function without(standing: "undated" | "cancelled", wording: string, typed: string): LineDate {
  const says = typed.trim();
  return { standing, date: null, wording: wording === "" ? null : wording, says: says === "" ? SAYS[standing] : says };
}

const SAYS = { undated: "No date.", cancelled: "Cancelled." };
