import type { UrlObject } from "node:url";
import type { Turn } from "#domain/as-of.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { DateTrail } from "#domain/date-trail.ts";
import type { SpokenDate } from "#domain/format-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import { groupPath, type ReleaseGroup } from "#domain/release-group.ts";
import type { Datable } from "#domain/upcoming-calendar.ts";
import type { Direction, FilmKind, ReleaseType, Speaker, Standing, StudioRole } from "#domain/vocabulary.ts";

/** A film's release as a list names it, and what is told of its past. */
export interface ListedFilm {
  readonly releaseId: number;
  readonly slug: string;
  readonly title: string;
  readonly filmKind: FilmKind;
  /** The film's, to which its page falls back. */
  readonly primaryRegion: string;
  readonly type: ReleaseType;
  readonly variant: string;
  readonly distributors: readonly string[];
  readonly trail: DateTrail;
}

export interface UpcomingItem extends ListedFilm, Datable {
  readonly standing: Standing;
  /** By the counting rule. */
  readonly moves: number;
  /** What became of it by today, of a list of the past. */
  readonly since: { readonly turn: Turn; readonly date: PartialDate | null } | null;
}

/** The days on which something of a list became known. */
interface ChangeDays {
  /** The nearest on both sides. */
  readonly earlier: CalendarDate | null;
  readonly later: CalendarDate | null;
  /** Those of the year, with the nearest on both sides of it. */
  readonly around: readonly CalendarDate[];
}

/** The day that a list of the past is of, and the days around it on which something changed. */
export interface PastDays extends ChangeDays {
  readonly day: CalendarDate;
}

export interface ElsewhereItem extends ListedFilm {
  readonly region: string;
  readonly date: PartialDate;
}

/** One move, as it was announced. */
export interface MoveItem {
  readonly releaseId: number;
  readonly slug: string;
  readonly title: string;
  readonly primaryRegion: string;
  readonly type: ReleaseType;
  readonly variant: string;
  readonly announcedOn: PartialDate;
  readonly by: Speaker;
  readonly studios: readonly string[];
  readonly date: PartialDate;
  readonly before: SpokenDate | null;
  readonly direction: Direction;
  readonly days: number | null;
}

/** Releases of one region and type are counted no further. */
export const MOST_COUNTED = 1000;

/** A region on record, with its releases to come. */
export interface RegionCounts {
  readonly region: string;
  readonly groups: readonly { readonly group: ReleaseGroup; readonly releases: number }[];
}

export interface StudioChoice {
  readonly slug: string;
  readonly name: string;
  readonly role: StudioRole;
  /** Null where the list is too long to count them. */
  readonly releases: number | null;
}

/** What the choices of a list offer: the other regions, and the studios in it. */
export interface ListChoices extends ListAddress {
  readonly regions: readonly RegionCounts[];
  readonly studios: readonly StudioChoice[];
}

/** The list of a region and group, by which its addresses are made too. */
export interface ListAddress {
  readonly region: string;
  readonly group: ReleaseGroup;
  readonly studio: { readonly slug: string; readonly name: string } | null;
  readonly page: number;
  /** Set where the list is that of a day of the past. */
  readonly past: { readonly day: CalendarDate } | null;
  /** Set where it is looked at as a month, not from a day on. */
  readonly month?: PartialDate | null;
}

/** A month of a region's list as its page draws it. */
export interface MonthView extends ListChoices {
  readonly month: PartialDate;
  readonly locale: string;
  /** The server's day. */
  readonly today: CalendarDate;
  readonly past: PastDays | null;
  readonly releases: readonly UpcomingItem[];
  /** True where more is dated in it, on the next page. */
  readonly hasMore: boolean;
  readonly notes: readonly string[];
}

/** A list ends after so many releases: who looks further chooses a month or a studio. */
export const MOST_LISTED = 5000;

/** No more films than this stand on a shelf of a page. */
export const MOST_ON_SHELF = 100;

/** A region's list as its page draws it. */
export interface UpcomingView extends ListChoices {
  /** The server's day. */
  readonly today: CalendarDate;
  readonly past: PastDays | null;
  /** The way of writing dates of the whole page: the region's. */
  readonly locale: string;
  readonly from: CalendarDate;
  /** Dated releases on all pages together, `MOST_LISTED` at most. */
  readonly total: number;
  readonly pages: number;
  /** Where this page takes up, or leaves to the next, a week that is on both. */
  readonly tears: { readonly before: boolean; readonly after: boolean };
  readonly releases: readonly UpcomingItem[];
  readonly moves: readonly MoveItem[];
  readonly undated: readonly ListedFilm[];
  readonly elsewhere: readonly ElsewhereItem[];
  /** What was asked for and could not be given, a sentence each. */
  readonly notes: readonly string[];
}

/** The address of a list with its studio; other regions and groups begin on their first page. */
export function listHref({
  region,
  group,
  studio,
  past,
  month,
  page = 1,
}: Omit<ListAddress, "page"> & { page?: number }): UrlObject {
  return {
    pathname: groupPath(region, group),
    query: {
      ...(studio && { studio: studio.slug }),
      ...(month && { month: month.edtf }),
      ...(page > 1 && { page }),
      ...(past && { asOf: past.day }),
    },
  };
}
