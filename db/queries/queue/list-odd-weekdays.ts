import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { DEFAULT_REGION } from "#domain/region.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";
import { isOnUnusualWeekday } from "#domain/weekday-lint.ts";
import type { Db } from "../../db.ts";
import { hasNotPassed, isStanding } from "../release-list.ts";
import {
  isUnsettled,
  type OddWeekdayEntry,
  type QueueQuestion,
  standingColumns,
  toReleaseEntry,
} from "./queue-entry.ts";

/** So many of the next days on which something opens in the US are looked at: some years of them. */
const MOST_LOOKED_AT = 1000;

/**
 * The next US cinema dates that fall on an unusual weekday, the nearest first. The weekday is no column and the engines
 * have no word for it in common, so it is worked out here, of the next thousand dates.
 */
export async function listOddWeekdays(db: Db, { today, limit }: QueueQuestion): Promise<readonly OddWeekdayEntry[]> {
  const { q, t } = db;
  const state = t.releaseStates;
  const rows = await q
    .select(standingColumns(db))
    .from(state)
    .innerJoin(t.releases, eq(t.releases.id, state.releaseId))
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .where(
      and(
        eq(state.region, DEFAULT_REGION),
        inArray(state.type, [...CINEMA_TYPES]),
        hasNotPassed(db, today),
        eq(state.earliest, state.latest),
        eq(state.standing, "dated"),
        lte(state.knownFrom, today),
        isStanding(db),
        isUnsettled(db, "odd-weekday", { subjectId: t.releases.id, version: t.releases.version }),
      ),
    )
    .orderBy(asc(state.latest), asc(t.films.slug), asc(t.releases.variant))
    .limit(MOST_LOOKED_AT);
  const entries = rows.map((row): OddWeekdayEntry => ({ kind: "odd-weekday", ...toReleaseEntry(row) }));
  return entries.filter(({ date, ...release }) => date && isOnUnusualWeekday({ ...release, date })).slice(0, limit);
}
