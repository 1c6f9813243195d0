import type { CalendarDate } from "#domain/calendar-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { Standing } from "#domain/vocabulary.ts";

/** A stretch of days, `until` excluded, during which the world knew one state of a release. */
export interface StatPeriod {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly standing: Standing;
  /** The date in force; null while there is none. */
  readonly date: PartialDate | null;
  readonly firstExact: CalendarDate | null;
  readonly lastExact: CalendarDate | null;
  /** Moves so far by the counting rule. */
  readonly moves: number;
  /** The ids of the studios that made the announcement. */
  readonly studioIds: readonly number[];
}

/** A film's cinema release in its primary region, as the counts want it: what was known, period after period. */
export interface StatHistory {
  readonly slug: string;
  readonly title: string;
  readonly region: string;
  readonly periods: readonly StatPeriod[];
}
