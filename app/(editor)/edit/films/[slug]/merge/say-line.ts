import type { DateChangeFacts } from "#db/queries/list-date-change-facts.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatAsAnnounced } from "#domain/format-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { localeOf } from "#domain/region.ts";

/** What a line says, in the words of a list. */
export function sayLine({ date, wording, standing, region }: DateChangeFacts): string {
  const said =
    date === null ? (wording ?? standing) : formatAsAnnounced(toPartialDate(date), wording, localeOf(region), "long");
  return capitalised(said);
}
