import type { CalendarDate } from "./calendar-date.ts";
import { countedMoves, type Ledger, type ReleaseState } from "./ledger.ts";
import { isExact } from "./partial-date.ts";

/** What a reader is told of a release on a day: its standing, with a date that passed set apart from one to come. */
export type ReleaseStatus =
  | "upcoming"
  | "passed, unconfirmed"
  | "passed, no news"
  | "released"
  | "undated"
  | "replaced"
  | "cancelled";

/**
 * The status of a state on `today`. A day that passed without a confirmation is "passed, unconfirmed", a window that
 * ended is "passed, no news": neither is ever taken for a release (design §3, rule 8).
 */
export function releaseStatus(state: ReleaseState, today: CalendarDate): ReleaseStatus {
  if (state.replacedBy) return "replaced";
  if (state.standing !== "dated" || !state.date) return state.standing === "dated" ? "undated" : state.standing;
  if (state.date.latest >= today) return "upcoming";
  return isExact(state.date) ? "passed, unconfirmed" : "passed, no news";
}

/**
 * True where the primary region's date has moved and the other region's has not been restated since: flagged for the
 * reader, never moved by itself (design §3, rule 9). A release that opened, or has no date, is never stale.
 */
export function movedSince(primary: Ledger, other: Ledger): boolean {
  const lastMove = countedMoves(primary.steps).at(-1);
  const lastSaid = other.steps.at(-1);
  if (!lastMove || !lastSaid || lastSaid.state.standing !== "dated") return false;
  return lastSaid.knownBy < lastMove.knownBy;
}
