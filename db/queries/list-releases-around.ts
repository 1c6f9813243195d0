import type { CalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import type { Db } from "../db.ts";
import { type ReleaseRow, settleRestated } from "./list-releases.ts";
import type { ReleaseFilter, ReleaseWalk } from "./release-walk.ts";
import { withChange } from "./tell-releases.ts";
import { walkDated } from "./walk-releases.ts";

/** Releases around a day, the first date first, and on which side of them there would be more. */
export interface ReleasesAround {
  readonly rows: readonly ReleaseRow[];
  readonly areEarlierLeftOut: boolean;
  readonly areLaterLeftOut: boolean;
}

/**
 * The releases whose date is a day, as they are known by `day`: of those from that day on the next ones, and where they
 * leave room the last ones before, back to `from`, which lies before it. So a limit leaves out what is furthest away, and
 * what passed sooner than what is to come. Ask within `snapshot`.
 */
export async function listReleasesAround(
  db: Db,
  { filter, day, limit }: { filter: Omit<ReleaseFilter, "to">; day: CalendarDate; limit: number },
): Promise<ReleasesAround> {
  const walk = { asOf: day, after: null, isOfDays: true } as const;
  const ahead = await walkOneMore(db, { ...walk, filter: { ...filter, from: day, to: null }, limit });
  const past = { ...filter, to: addDays(day, -1) };
  const room = limit - ahead.rows.length;
  const behind = await walkOneMore(db, { ...walk, filter: past, limit: room, isBackwards: true });
  return {
    rows: await settleRestated(db, [...behind.rows.toReversed(), ...ahead.rows], day),
    areEarlierLeftOut: behind.isMore,
    areLaterLeftOut: ahead.isMore,
  };
}

async function walkOneMore(db: Db, walk: ReleaseWalk) {
  const found = await walkDated(db, { ...walk, limit: walk.limit + 1 }, withChange);
  return { rows: found.slice(0, walk.limit), isMore: found.length > walk.limit };
}
