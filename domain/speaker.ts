import type { AnnouncementRecord } from "./film-record.ts";
import { capitalised } from "./capitalised.ts";
import { formatPartialDate } from "./format-date.ts";
import { listed } from "./number-words.ts";
import type { PartialDate } from "./partial-date.ts";

/**
 * Who put a date on record: "Announced by Paramount Pictures." only where a studio spoke and is known by name, else what
 * is known of the speaker, and for an unknown one "On record since April 24, 2020."
 */
export function sayWhoSpoke(
  announcement: Pick<AnnouncementRecord, "by" | "studios">,
  announcedOn: PartialDate,
  locale: string,
): string {
  return ended(whoSpoke(announcement, announcedOn, locale));
}

/**
 * What an announcement is called where its day stands beside it: its headline, and without one whose word it is,
 * "Announced by Warner Bros."
 */
export function announcementTitle(
  announcement: Pick<AnnouncementRecord, "by" | "studios" | "headline">,
  announcedOn: PartialDate,
  locale: string,
): string {
  return announcement.headline ?? whoSpoke(announcement, announcedOn, locale);
}

/** An announcement with its day: "April 24, 2020: Six films move". Without a headline or a speaker its title has it already. */
export function datedAnnouncementTitle(
  announcement: Pick<AnnouncementRecord, "by" | "studios" | "headline">,
  announcedOn: PartialDate,
  locale: string,
): string {
  const title = announcementTitle(announcement, announcedOn, locale);
  if (announcement.headline === null && announcement.by === "unknown") return title;
  return `${capitalised(formatPartialDate(announcedOn, locale, "long"))}: ${title}`;
}

function whoSpoke(
  { by, studios }: Pick<AnnouncementRecord, "by" | "studios">,
  announcedOn: PartialDate,
  locale: string,
): string {
  switch (by) {
    case "studio":
      return `Announced by ${studios.length > 0 ? listed(studios) : "the studio"}`;
    case "talent":
      return "Said by those who made it";
    case "exhibitor":
      return "Listed by cinemas";
    case "press":
      return "Reported by the press";
    case "unknown":
      return `On record since ${formatPartialDate(announcedOn, locale, "long")}`;
  }
}

/** A sentence with its full stop; none is added to a name that has one, as Warner Bros. */
export function ended(sentence: string): string {
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}
