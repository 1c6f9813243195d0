import { connection } from "next/server";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import type { StatsView, StudioHolds } from "#components/stats/stats-view.ts";
import type { Db } from "#db/db.ts";
import { countDecidedStudios, listDecidedStudios } from "#db/queries/list-decided-studios.ts";
import { listLongestSlips, listMostMoved } from "#db/queries/list-ranked-films.ts";
import { listStatSums } from "#db/queries/list-stat-sums.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { EVERYBODY } from "#domain/stats/counts.ts";
import { holdsOf, tally } from "#domain/stats/tally.ts";

const MOST_RANKED = 20;
const LEAST_DATES = 5;
const MOST_STUDIOS = 40;
/** No record has so many. */
const MOST_COUNTED = 10_000;

/** What the record adds up to today. */
export async function loadStats(): Promise<StatsView> {
  await connection();
  const db = await database();
  return db.snapshot((moment) => readStats(moment, today()));
}

/** By what is derived of it with every save: to count them anew, all histories would be read. */
async function readStats(db: Db, day: CalendarDate): Promise<StatsView> {
  const sums = await listStatSums(db, { studioIds: [EVERYBODY], today: day });
  const all = await countDecidedStudios(db, { least: 0, most: MOST_COUNTED });
  const enough = await countDecidedStudios(db, { least: LEAST_DATES, most: MOST_COUNTED });
  const studios = await readStudios(db, day);
  return {
    stats: {
      ...tally(sums.get(EVERYBODY) ?? []),
      mostMoved: await listMostMoved(db, { limit: MOST_RANKED }),
      longestSlips: await listLongestSlips(db, { limit: MOST_RANKED }),
    },
    studios,
    studiosLeftOut: all - enough,
    studiosCut: enough - studios.length,
    leastDates: LEAST_DATES,
  };
}

async function readStudios(db: Db, day: CalendarDate): Promise<readonly StudioHolds[]> {
  const heads = await listDecidedStudios(db, { least: LEAST_DATES, limit: MOST_STUDIOS });
  const sums = await listStatSums(db, { studioIds: heads.map(({ id }) => id), today: day });
  return heads.map(({ id, slug, name }) => ({ slug, name, holds: holdsOf(sums.get(id) ?? []) }));
}
