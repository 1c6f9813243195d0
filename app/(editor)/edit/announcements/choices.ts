import type { CalendarDate } from "#domain/calendar-date.ts";

/** What the composer offers while it is filled in. */
export interface ComposerChoices {
  readonly today: CalendarDate;
  /** Names of studios on record. */
  readonly studios: readonly string[];
  /** Every region on record, the most used first; then all others. */
  readonly regions: readonly { readonly code: string; readonly name: string; readonly isOnRecord: boolean }[];
}
