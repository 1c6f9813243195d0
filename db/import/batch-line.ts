import { formatPartialDate } from "#domain/format-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import { localeOf, type ReleaseKey } from "#domain/region.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import type { Standing } from "#domain/vocabulary.ts";

export const LINE_STATUSES = ["problem", "conflict", "rejected", "warning", "added", "on record"] as const;
/** What becomes of a line of a file; only what is added is written. */
export type LineStatus = (typeof LINE_STATUSES)[number];

/** A line of a file, and what becomes of it. */
export interface BatchLine {
  /** "row 4", or a JSON pointer. */
  readonly place: string;
  readonly status: LineStatus;
  /** What it says, or what is wrong with it. */
  readonly says: string;
  /** What it does to its release's history, or what the record has instead. */
  readonly detail: string | null;
  /** The name of a film that is not on record, and could be put there. */
  readonly newFilm: string | null;
  /** Which line on record it became; null where none. */
  readonly key: string | null;
}

interface SaidLine extends ReleaseKey {
  readonly title: string;
  readonly standing: Standing;
  readonly date: PartialDate | null;
  readonly announcedOn: PartialDate;
}

/** A line in words: "Dune in US cinemas: July 23, 2021, announced April 24, 2020". */
export function sayLine({ title, region, type, variant, standing, date, announcedOn }: SaidLine): string {
  const locale = localeOf(region);
  const said = date ? formatPartialDate(date, locale, "long") : standing === "undated" ? "no date" : standing;
  const opened = standing === "released" ? "opened " : "";
  return `${title} ${releasePlace(region, type, variant)}: ${opened}${said}, announced ${formatPartialDate(announcedOn, locale, "long")}`;
}

/** One name for a line on record: an announcement touches a release once. */
export function keyOfLine({
  announcement,
  film,
  region,
  type,
  variant,
}: ReleaseKey & { readonly announcement: string; readonly film: string }): string {
  return [announcement, film, region, type, variant].join(" ");
}
