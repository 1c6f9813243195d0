import type { CalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { Standing } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { readSetDate } from "./date-column.ts";
import type { ListedRelease } from "./listed-release.ts";
import type { ReleaseList, UpcomingList } from "./release-list.ts";
import type { ReleaseWalk } from "./release-walk.ts";
import { dateAlone, type WalkedDate } from "./tell-releases.ts";
import { walkDated } from "./walk-releases.ts";

export interface UpcomingRow extends ListedRelease {
  readonly standing: Standing;
  readonly date: PartialDate;
  readonly moves: number;
}

/** From the first day of a month to the last of the same or another. */
export interface MonthStretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * Releases whose date has not passed, by its last day, then the narrower window, then slug: "July 2027" after July 30,
 * "2027" at the end of that year, "2028 or later" at the end of all. Ask within `snapshot`.
 */
export async function listUpcomingReleases(
  db: Db,
  { limit, offset, from, ...list }: UpcomingList & { limit: number; offset: number },
): Promise<UpcomingRow[]> {
  const rows = await walkDated(db, toWalk(list, { from, to: null, limit: offset + limit }), dateAlone);
  return rows.slice(offset).map(toUpcoming);
}

/**
 * The releases of a list that are or were dated in a stretch of months, in the same order: those of its days, those whose
 * window ends in it, and after these the windows that reach into it and end later. These reach from one month into another,
 * and have an index of their own with both their ends, so that those which begin later are passed over within it. Ask within `snapshot`.
 */
export async function listReleasesWithin(
  db: Db,
  { limit, offset, from, to, ...list }: ReleaseList & MonthStretch & { limit: number; offset: number },
): Promise<UpcomingRow[]> {
  const within = await walkDated(db, toWalk(list, { from, to, limit: offset + limit }), dateAlone);
  const left = offset + limit - within.length;
  const around = toWalk({ ...list, isEarly: false }, { from: addDays(to, 1), to: null, limit: left });
  const reaching = left === 0 ? [] : await walkDated(db, { ...around, spanningBy: to }, dateAlone);
  return [...within, ...reaching].slice(offset).map(toUpcoming);
}

function toWalk(
  { region, types, asOf, studioId, isEarly = false }: ReleaseList,
  { from, to, limit }: { from: CalendarDate; to: CalendarDate | null; limit: number },
): ReleaseWalk {
  const slates = studioId === null ? [] : [{ kind: "studio", id: studioId } as const];
  const filter = { region, types, slates, filmIds: null, standing: null, from, to };
  return { filter, asOf, after: null, limit, isEarly };
}

function toUpcoming(row: WalkedDate): UpcomingRow {
  const { edtf, releaseId, filmId, slug, title, filmKind, primaryRegion, type, variant, standing, moves } = row;
  const film = { filmId, slug, title, filmKind, primaryRegion };
  return { releaseId, ...film, type, variant, standing, moves, date: readSetDate(edtf) };
}
