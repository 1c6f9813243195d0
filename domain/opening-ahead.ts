import type { CalendarDate } from "./calendar-date.ts";
import { addDays } from "./gregorian.ts";
import type { PartialDate } from "./partial-date.ts";

/** What is wrong with an opening that `isOpeningAhead`. */
export const OPENING_AHEAD = "This day was still to come when it was announced: a film is released once it has opened.";

/**
 * True where nobody can have known by the end of a day that a film opened on a date: its first day is later, by more than
 * the one day that zones can part. A month is not ahead on any day of it.
 */
export function isOpeningAhead({ earliest }: PartialDate, knownOn: CalendarDate): boolean {
  // The day is counted only for the few that are later at all: an import asks this of every opening.
  return earliest > knownOn && earliest > addDays(knownOn, 1);
}
