import type { UrlObject } from "node:url";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { DateHolding } from "#domain/date-holding.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { ReleaseGroup } from "#domain/release-group.ts";

/** A day or a month as its page draws it, in one region and for one kind of release. */
export interface DateView {
  readonly date: PartialDate;
  readonly region: string;
  readonly group: ReleaseGroup;
  readonly locale: string;
  /** The earliest day that it may be for a reader. */
  readonly today: CalendarDate;
  /** Every film that ever held a day of the weekend, or of the month. */
  readonly holdings: readonly DateHolding[];
  /** True where more releases ever held it than are shown. */
  readonly isCut: boolean;
  /** How many films there are on record to have found them among. */
  readonly filmCount: number;
  readonly regions: readonly string[];
  /** What was asked for and could not be given, a sentence each. */
  readonly notes: readonly string[];
}

/** The page of a day or a month, in a region; of cinemas unless another kind of release is named. */
export function dateHref(date: string, region: string, group: ReleaseGroup = "cinemas"): UrlObject {
  return { pathname: `/dates/${date}`, query: { region, ...(group !== "cinemas" && { type: group }) } };
}
