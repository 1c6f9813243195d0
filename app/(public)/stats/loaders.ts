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

/** The last count: of the record after a save, and of a day. The whole record is read for it, so it is kept until either changes. */
let counted: { readonly of: string; readonly stats: Promise<Stats> } | null = null;

/** What the record adds up to today; readers who ask at once share one count. */
export async function loadStats(): Promise<StatsView> {
  await connection();
  const db = await database();
  const day = today();
  const of = `${await findLatestChangesetId(db)} ${day}`;
  if (counted?.of !== of) counted = { of, stats: count(db, day) };
  try {
    return await view(db, await counted.stats);
  } catch (error) {
    counted = null;
    throw error;
  }
}

/** Lets others be answered between two stretches of films: SQLite answers without ever waiting. */
async function count(db: Db, day: CalendarDate): Promise<Stats> {
  const tally = new Tally(day);
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
    studiosLeftOut: studioHolds.size - shown.length,
    leastDates: LEAST_DATES,
  };
}
