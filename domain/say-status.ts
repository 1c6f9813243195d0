import { formatPartialDate } from "./format-date.ts";
import type { ReleaseState } from "./ledger.ts";
import { releaseTypeName } from "./release-phrase.ts";
import { releaseStatus } from "./release-status.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { isInCinemas, type ReleaseType } from "./vocabulary.ts";

/** Where a release stands, in words beside its date: "opened", "passed, unconfirmed", "taken off the calendar". */
export function sayStatus(state: ReleaseState, type: ReleaseType, today: CalendarDate): string {
  const status = releaseStatus(state, today);
  switch (status) {
    case "upcoming":
      return "to come";
    case "released":
      return sayReleased(type);
    case "undated":
      return state.lastDate ? "taken off the calendar" : "not dated yet";
    case "replaced":
      return `replaced by ${state.replacedBy ? releaseTypeName(state.replacedBy) : "another release"}`;
    default:
      return status;
  }
}

/** Only cinemas open: a premiere was held, and never means that a film is out. */
export function sayReleased(type: ReleaseType): string {
  if (type === "premiere") return "held";
  return isInCinemas(type) ? "opened" : "released";
}

/** The state of a release in a few words: its date as the locale writes it, or why there is none. */
export function sayState(state: ReleaseState | null, locale: string): string {
  if (!state) return "nothing on record";
  if (state.date) return formatPartialDate(state.date, locale, "long");
  return state.standing === "cancelled" ? "cancelled" : "no date";
}
