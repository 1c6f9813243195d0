import { setImmediate } from "node:timers/promises";
import { connection } from "next/server";
import { today } from "#app/clock.ts";
import { database } from "#app/database.ts";
import type { StatsView } from "#components/stats/stats-view.ts";
import type { Db } from "#db/db.ts";
import { findLatestChangesetId } from "#db/queries/find-latest-changeset-id.ts";
import { listStatHistories } from "#db/queries/list-stat-histories.ts";
import { listStudioHeads } from "#db/queries/list-studio-heads.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { mostDecided, type Stats, Tally } from "#domain/stats/tally.ts";

const FILMS_AT_ONCE = 500;
const LEAST_DATES = 5;
const MOST_STUDIOS = 40;

interface Count {
  /** Of the record after a save, on a day. */
  readonly of: string;
  readonly stats: Promise<Stats>;
}

/** The last count that was begun: the whole record is read for it, so it is kept until a save or a new day. */
let begun: Count | null = null;

/**
 * What the record adds up to today. Readers who ask at once share one count, and one is made at a time: who asks while
 * saves follow each other waits for the count that is under way, and the next to ask gets one of what was saved since.
 */
export async function loadStats(): Promise<StatsView> {
  await connection();
  const db = await database();
  const day = today();
  const of = `${await findLatestChangesetId(db)} ${day}`;
  if (begun?.of !== of && !isCounting) begun = { of, stats: count(db, day) };
  const asked = begun;
  try {
    return await view(db, await (asked?.stats ?? count(db, day)));
  } catch (error) {
    if (begun === asked) begun = null;
    throw error;
  }
}

let isCounting = false;

async function count(db: Db, day: CalendarDate): Promise<Stats> {
  isCounting = true;
  try {
    return await countFilms(db, new Tally(day));
  } finally {
    isCounting = false;
  }
}

/** Lets others be answered between two stretches of films: SQLite answers without ever waiting. */
async function countFilms(db: Db, tally: Tally): Promise<Stats> {
  for (let after: number | null = 0; after !== null;) {
    const page: Awaited<ReturnType<typeof listStatHistories>> = await listStatHistories(db, {
      after,
      limit: FILMS_AT_ONCE,
    });
    for (const history of page.histories) tally.add(history);
    after = page.next;
    await setImmediate();
  }
  return tally.stats();
}

async function view(db: Db, { studioHolds, ...stats }: Stats): Promise<StatsView> {
  const enough = [...studioHolds].filter(([, holds]) => mostDecided(holds) >= LEAST_DATES);
  const shown = enough.toSorted(([, a], [, b]) => mostDecided(b) - mostDecided(a)).slice(0, MOST_STUDIOS);
  const heads = await listStudioHeads(db, { slugs: shown.map(([slug]) => slug) });
  const names = new Map(heads.map(({ slug, name }) => [slug, name]));
  return {
    stats,
    studios: shown.map(([slug, holds]) => ({ slug, name: names.get(slug) ?? slug, holds })),
    studiosLeftOut: studioHolds.size - enough.length,
    studiosCut: enough.length - shown.length,
    leastDates: LEAST_DATES,
  };
}
