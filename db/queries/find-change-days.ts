import { and, eq, gt, inArray, lt, max, min } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";

/** The nearest days on which something of a list became known, on both sides of a day. */
export interface ChangeDays {
  readonly earlier: CalendarDate | null;
  readonly later: CalendarDate | null;
}

/** The days around `day` on which a region's releases of some types changed: each the end of a range of one index. */
export async function findChangeDays(
  { q, t }: Db,
  { region, types, day }: { region: string; types: readonly ReleaseType[]; day: CalendarDate },
): Promise<ChangeDays> {
  const { knownFrom, region: ofRegion, type } = t.releaseStates;
  const inList = and(eq(ofRegion, region), inArray(type, [...types]));
  const [[before], [after]] = await Promise.all([
    q
      .select({ day: max(knownFrom) })
      .from(t.releaseStates)
      .where(and(inList, lt(knownFrom, day))),
    q
      .select({ day: min(knownFrom) })
      .from(t.releaseStates)
      .where(and(inList, gt(knownFrom, day))),
  ]);
  return { earlier: before?.day ?? null, later: after?.day ?? null };
}
