import type { AnnouncementRecord } from "./film-record.ts";
import { formatPartialDate } from "./format-date.ts";
import { listed } from "./number-words.ts";
import type { PartialDate } from "./partial-date.ts";

/**
 * Who put a date on record: "Announced by Paramount Pictures." only where a studio spoke and is known by name, else what
 * is known of the speaker, and for an unknown one "On record since April 24, 2020."
 */
export function sayWhoSpoke(
  { by, studios }: Pick<AnnouncementRecord, "by" | "studios">,
  announcedOn: PartialDate,
  locale: string,
): string {
  switch (by) {
    case "studio":
      return studios.length > 0 ? ended(`Announced by ${listed(studios)}`) : "Announced by the studio.";
    case "talent":
      return "Said by those who made it.";
    case "exhibitor":
      return "Listed by cinemas.";
    case "press":
      return "Reported by the press.";
    case "unknown":
      return `On record since ${formatPartialDate(announcedOn, locale, "long")}.`;
  }
}

/** A sentence with its full stop; none is added to a name that has one, as Warner Bros. */
export function ended(sentence: string): string {
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}
