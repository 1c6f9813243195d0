import type { UrlObject } from "node:url";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { type ChangeCursor, formatChangeCursor } from "#domain/change-cursor.ts";
import type { ChangeWish } from "#domain/change-wish.ts";
import type { AnnouncementRecord, SourcePage } from "#domain/film-record.ts";
import type { HistoryLine } from "#domain/history-line.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { ReleaseKey } from "#domain/region.ts";

/** One line of an announcement, and what it did to the date of its release. */
export interface ChangeItem extends ReleaseKey {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly line: HistoryLine;
  readonly reason: string | null;
  readonly sources: readonly SourcePage[];
}

/** An announcement with those of its changes that are shown. */
export interface AnnouncementChanges extends AnnouncementRecord {
  readonly announcedOn: PartialDate;
  readonly changes: readonly ChangeItem[];
}

/** A page of all date changes as it is drawn. */
export interface ChangesView {
  readonly wish: ChangeWish;
  /** The way of writing dates of the whole page: the region's. */
  readonly locale: string;
  /** Newest first. */
  readonly announcements: readonly AnnouncementChanges[];
  /** Where the neighbouring pages begin; null where there is none. */
  readonly newer: ChangeCursor | null;
  readonly older: ChangeCursor | null;
  /** The day at which it stopped looking for changes that pass the filters; null where it need not have. */
  readonly lookedTo: CalendarDate | null;
  /** The choices there are. */
  readonly regions: readonly string[];
  readonly studios: readonly { readonly slug: string; readonly name: string }[];
  /** What was asked for and could not be given, a sentence each. */
  readonly notes: readonly string[];
}

/** The address of a page of changes with the same filters; without a place, of the newest. */
export function changesHref(
  { region, group, studio, kind }: ChangeWish,
  place?: { readonly before: ChangeCursor } | { readonly after: ChangeCursor },
): UrlObject {
  return {
    pathname: "/changes",
    query: {
      ...(region && { region }),
      ...(group && { type: group }),
      ...(studio && { studio }),
      ...(kind && { kind }),
      ...(place &&
        ("before" in place
          ? { before: formatChangeCursor(place.before) }
          : { after: formatChangeCursor(place.after) })),
    },
  };
}
