import { formatPartialDate } from "#domain/format-date.ts";
import { listed } from "#domain/number-words.ts";
import { toPartialDate } from "#domain/partial-date.ts";

/**
 * What an announcement on record is called where an editor chooses among several: its headline, and without one its day
 * and its studios, "Announcement of April 24, 2020 by Paramount Pictures". `announcedOn` is EDTF text.
 */
export function announcementName(
  {
    headline,
    announcedOn,
    studios,
  }: { readonly headline: string | null; readonly announcedOn: string; readonly studios: readonly string[] },
  locale: string,
): string {
  if (headline !== null) return headline;
  const day = formatPartialDate(toPartialDate(announcedOn), locale, "long");
  return `Announcement of ${day}${studios.length > 0 ? ` by ${listed(studios)}` : ""}`;
}
