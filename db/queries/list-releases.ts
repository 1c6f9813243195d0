import { min } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { trailOf } from "#domain/date-trail.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { ReleaseKey } from "#domain/region.ts";
import type { ReleaseCursor } from "#domain/release-cursor.ts";
import type { Standing } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { readDate, readSetDate } from "./date-column.ts";
import { listTrailSteps } from "./list-trail-steps.ts";
import { behindDay, type ReleaseWalk } from "./release-walk.ts";
import { type WalkedRelease, withChange } from "./tell-releases.ts";
import { findEndOfWalk, walkDated, walkUndated } from "./walk-releases.ts";

/** A release as it stands on the day asked for. */
export interface ReleaseRow extends ReleaseKey {
  readonly cursor: ReleaseCursor;
  readonly releaseId: number;
  /** iCalendar's: it grows with each change of the date. */
  readonly sequence: number;
  /** True where the last change known states the date again, but in other, wider words than the one that set it. */
  readonly isBlurred: boolean;
  readonly filmId: number;
  readonly slug: string;
  readonly title: string;
  readonly standing: Standing;
  readonly date: PartialDate | null;
  readonly wording: string | null;
  /** When it was announced; a mere restatement of it does not count. */
  readonly announcedOn: PartialDate;
  readonly moves: number;
  readonly firstExact: CalendarDate | null;
  readonly lastExact: CalendarDate | null;
}

/** A page of releases. */
export interface ReleasePage extends ReleaseWalk {
  /** Set for a day of the past, by which nothing may have been known yet. */
  readonly isPast?: boolean;
}

/**
 * A page of all releases in the order of `ReleaseCursor`: those with a date, then those without. Ask within `snapshot`.
 */
export async function listReleases(db: Db, page: ReleasePage): Promise<readonly ReleaseRow[]> {
  if (page.isPast && !(await isAnythingKnown(db, page.asOf))) return [];
  const dated = await walkDated(db, page, withChange);
  const undated = dated.length < page.limit ? await walkUndated(db, page, page.limit - dated.length) : [];
  return settleRestated(db, [...dated, ...undated], page.asOf);
}

/** Dates that a page of a filter which few releases pass looks through at most. */
const MOST_WALKED = 20_000;

/**
 * The same for whoever asks page by page: where few releases pass the filter the page stops after `walk` dates, full or
 * not, and says where to go on.
 */
export async function listReleasesInSteps(
  db: Db,
  page: ReleasePage,
  walk = MOST_WALKED,
): Promise<{ readonly rows: readonly ReleaseRow[]; readonly goOn: ReleaseCursor | null }> {
  const to = await findEndOfWalk(db, page, walk);
  if (to === null) return { rows: await listReleases(db, page), goOn: null };
  const dated = await walkDated(db, { ...page, filter: { ...page.filter, to } }, withChange);
  const rows = await settleRestated(db, dated, page.asOf);
  return { rows, goOn: dated.length < page.limit ? behindDay(to) : null };
}

/** Before the first announcement there is nothing to find, which the indices of dates would be read whole to find out. */
async function isAnythingKnown({ q, t }: Db, day: CalendarDate): Promise<boolean> {
  const { announcedEarliest } = t.announcements;
  const [first] = await q
    .select({ day: min(announcedEarliest) })
    .from(t.announcements)
    .limit(1);
  return Boolean(first?.day && first.day <= day);
}

/** Where the last change known merely restated the date, its wording and day are those of the one that had set it. */
export async function settleRestated(
  db: Db,
  rows: readonly WalkedRelease[],
  asOf: CalendarDate,
): Promise<readonly ReleaseRow[]> {
  const restated = rows.filter(({ lastKind }) => lastKind === "confirmed").map(({ releaseId }) => releaseId);
  const steps = Map.groupBy(await listTrailSteps(db, { releaseIds: restated, asOf }), ({ releaseId }) => releaseId);
  return rows.map((row) => {
    const trail = trailOf(steps.get(row.releaseId) ?? []);
    // One by one: the rest of a row of twenty columns, spread into another object, took longer than asking for it.
    return {
      cursor: cursorOf(row),
      releaseId: row.releaseId,
      sequence: row.sequence,
      filmId: row.filmId,
      slug: row.slug,
      title: row.title,
      region: row.region,
      type: row.type,
      variant: row.variant,
      standing: row.standing,
      date: readDate(row.edtf),
      wording: trail.since ? trail.wording : row.wording,
      announcedOn: trail.since ?? readSetDate(row.announcedOn),
      isBlurred: row.lastKind === "confirmed" && row.lastEdtf !== row.edtf,
      moves: row.moves,
      firstExact: row.firstExact,
      lastExact: row.lastExact,
    };
  });
}

function cursorOf({ latest, earliest, slug, releaseId, region, type, knownFrom }: WalkedRelease): ReleaseCursor {
  return latest !== null && earliest !== null
    ? { latest, earliest, slug, releaseId }
    : { latest: null, region, type, knownFrom, releaseId };
}
