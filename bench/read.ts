/**
 * `npm run bench:read -- [DATE CHANGES]`: what a search and a month of the calendar of a day in the past cost on a record
 * of a million date changes, beside a tenth of it, made in the same run. The bare look-up of one row by its key, in the
 * same process, is the measure of the machine.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "#db/db.ts";
import { isFilmSlug } from "#db/queries/is-film-slug.ts";
import { listReleasesWithin } from "#db/queries/list-upcoming-releases.ts";
import { listSearchHits } from "#db/queries/list-search-hits.ts";
import { openSqlite } from "#db/sqlite/open.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { addDays, addMonths, lastOfMonth } from "#domain/gregorian.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";
import { makeRecord } from "./make-record.ts";
import { middle, nth } from "./times.ts";

const SEED = 20_261_125;
const DAY = toCalendarDate("2020-04-01");
const ASKED = 1000;
const ROUNDS = 3;
const RELEASES_A_MONTH = 300;

const wanted = Number(process.argv[2] ?? 1_000_000);
const folder = await mkdtemp(join(tmpdir(), "slateline-bench-"));
try {
  for (const dateChanges of [Math.round(wanted / 10), wanted]) {
    const path = join(folder, `${dateChanges}.db`);
    const made = await makeRecord(path, { seed: SEED, dateChanges });
    const db = openSqlite(path);
    console.log(
      `${count(made.films)} films, ${count(await db.q.$count(db.t.titles))} titles, ${count(made.dateChanges)} date changes`,
    );
    const row = await times((index) => isFilmSlug(db, { slug: `film-${1 + (index % made.slates)}-1` }));
    report("one row by its key", row, row);
    report("a month as of a day in the past", await times((index) => askMonth(db, index)), row);
    const texts = await typedTexts(db, made.slates);
    report("a search", await times((index) => search(db, texts[index % texts.length] ?? "")), row);
    await db.close();
  }
} finally {
  await rm(folder, { recursive: true });
}

function report(what: string, asked: readonly number[], row: readonly number[]): void {
  console.log(
    `  ${what}: half within ${middle(asked).toFixed(2)} ms, 99 of 100 within ${nth(asked, 0.99).toFixed(2)} ms, ` +
      `${(middle(asked) / middle(row)).toFixed(0)} times a row`,
  );
}

async function times(ask: (index: number) => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let index = 0; index < ASKED * ROUNDS; index += 1) {
    const start = performance.now();
    await ask(index);
    // The first round warms up.
    if (index >= ASKED) taken.push(performance.now() - start);
  }
  return taken;
}

function askMonth(db: Database, index: number) {
  const from = toCalendarDate(`${addMonths(DAY, index % 60).slice(0, 7)}-01`);
  const asOf = addDays(DAY, -(index % 700));
  const list = { region: "US", types: CINEMA_TYPES, asOf, studioId: null };
  return listReleasesWithin(db, { ...list, from, to: lastOfMonth(from), limit: RELEASES_A_MONTH });
}

function search(db: Database, text: string) {
  return listSearchHits(db, { text, today: DAY, kinds: ["film", "studio", "franchise"], limit: 20 });
}

/** Titles on record as people type them: whole, in small letters, their beginning, two words of them, with a letter wrong. */
async function typedTexts(db: Database, slates: number): Promise<readonly string[]> {
  const { q, t } = db;
  const rows = await q.select({ title: t.films.title }).from(t.films).orderBy(t.films.id).limit(slates);
  const ways = [
    (title: string) => title,
    (title: string) => title.toLowerCase(),
    (title: string) => title.slice(0, 5),
    (title: string) => title.split(" ").slice(-2).join(" "),
    (title: string) => `${title.slice(0, 3)}${title.slice(4)}`,
    (title: string) => title.slice(0, 2),
  ];
  return rows.map(({ title }, index) => (ways[index % ways.length] ?? String)(title));
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
