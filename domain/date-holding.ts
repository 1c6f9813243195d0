import type { CalendarDate } from "./calendar-date.ts";
import { isExact, type PartialDate } from "./partial-date.ts";
import type { Standing } from "./vocabulary.ts";

/** What the world knew of one film's release during a stretch of days. */
export interface KnownState {
  readonly slug: string;
  readonly title: string;
  /** The film's, which its page shows by itself. */
  readonly primaryRegion: string;
  readonly releaseId: number;
  readonly standing: Standing;
  readonly date: PartialDate | null;
  /** When the change that began the stretch was announced. */
  readonly announcedOn: PartialDate;
}

/** From when to when a film was to open on a day, or is still (`until` null), and whether it did. */
export interface DateHolding {
  readonly slug: string;
  readonly title: string;
  readonly primaryRegion: string;
  readonly day: CalendarDate;
  readonly from: PartialDate;
  readonly until: PartialDate | null;
  /** The date it left for; null where it left for none, and while it is there. */
  readonly leftFor: PartialDate | null;
  readonly opened: boolean;
}

/**
 * Reads the whole histories of some releases, their states release by release in the order known, into the stretches
 * during which each was on one exact day. A release confirmed by its opening is one stretch, not two.
 */
export function listHoldings(states: readonly KnownState[]): readonly DateHolding[] {
  return [...Map.groupBy(states, (state) => state.releaseId).values()].flatMap(holdingsOf);
}

function holdingsOf(states: readonly KnownState[]): DateHolding[] {
  const holdings: DateHolding[] = [];
  for (const { slug, title, primaryRegion, standing, date, announcedOn } of states) {
    const last = holdings.at(-1);
    const day = date && isExact(date) ? date.earliest : null;
    const opened = standing === "released";
    const stays = last?.until === null && last.day === day;
    if (last?.until === null)
      holdings[holdings.length - 1] = stays ? { ...last, opened } : { ...last, until: announcedOn, leftFor: date };
    const film = { slug, title, primaryRegion };
    if (day && !stays) holdings.push({ ...film, day, from: announcedOn, until: null, leftFor: null, opened });
  }
  return holdings;
}
