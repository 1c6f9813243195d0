import type { AnnouncementRecord, SourcePage } from "./film-record.ts";
import { formatAsAnnounced, formatPartialDate } from "./format-date.ts";
import { formatSignedDays } from "./format-shift.ts";
import { type HistoryLine, sayRestatement, wordsOfLine } from "./history-line.ts";
import { listed } from "./number-words.ts";
import { localeOf, type ReleaseKey } from "./region.ts";
import { releasePlace } from "./release-phrase.ts";
import { ended, sayWhoSpoke } from "./speaker.ts";

/** A date change with what is told beside it, outside of a page. */
export interface ToldChange extends ReleaseKey {
  readonly title: string;
  readonly line: HistoryLine;
  readonly reason: string | null;
  readonly announcement: AnnouncementRecord;
  readonly sources: readonly SourcePage[];
}

/**
 * A change as a headline: "Dune: October 1, 2021 → October 22, 2021, in US cinemas". Dates are written as the region
 * writes them, and a window never as a day.
 */
export function changeHeadline({ title, line, region, type, variant }: ToldChange): string {
  const locale = localeOf(region);
  const { date, wording, standing } = line.step.entry;
  const place = releasePlace(region, type, variant);
  if (line.restates) return `${title}: ${uncapitalised(sayRestatement(line, type, locale))}, ${place}`;
  const there = date
    ? formatAsAnnounced(date, wording, locale, "long")
    : standing === "cancelled"
      ? "cancelled"
      : "no date";
  const { replaced } = line;
  const before = replaced ? `${formatAsAnnounced(replaced.date, replaced.wording, locale, "long")} → ` : "";
  return `${title}: ${before}${there}, ${place}`;
}

/** What the change did, how far, who said so, why and where it was printed: a sentence each. */
export function changeText(change: ToldChange): string {
  const { line, reason, announcement, sources, region } = change;
  const locale = localeOf(region);
  const { announcedOn } = line.step.entry;
  return [
    `${sayDid(change)}.`,
    announcement.by === "unknown" ? "" : `${formatPartialDate(announcedOn, locale, "long")}.`,
    sayWhoSpoke(announcement, announcedOn, locale),
    reason === null ? "" : ended(`Reason: ${reason}`),
    sources.length === 0 ? "" : ended(`Source: ${listed([...new Set(sources.map(({ publisher }) => publisher))])}`),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function sayDid({ line, type, region }: ToldChange): string {
  if (line.restates) return sayRestatement(line, type, localeOf(region));
  const { did, how } = wordsOfLine(line, type);
  const { shift } = line.step;
  return [did, shift?.days ? formatSignedDays(shift.days) : null, how].filter((part) => part !== null).join(", ");
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
