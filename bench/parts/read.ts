import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Db } from "#db/db.ts";
import { findFilm } from "#db/queries/find-film.ts";
import { isFilmSlug } from "#db/queries/is-film-slug.ts";
import { listReleases } from "#db/queries/list-releases.ts";
import { listReleasesWithin } from "#db/queries/list-upcoming-releases.ts";
import { listSearchHits } from "#db/queries/list-search-hits.ts";
import { asTables } from "#db/schema-parity.ts";
import { reading } from "#db/transactions.ts";
import { connectForReaders, type Connection } from "#db/sqlite/connect.ts";
import * as sqliteTables from "#db/sqlite/schema.ts";
import { rememberStatements } from "#db/sqlite/statements.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { addDays, addMonths, lastOfMonth } from "#domain/gregorian.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";
import { chooseSubjects, type Subjects } from "../asked.ts";
import type { Pace } from "../load.ts";
import type { Bench } from "../part.ts";
import { type Aim, atMostTimes, p99Under } from "../rows.ts";
import { paceOf, timesOf } from "../times.ts";
import { today } from "../today.ts";

const DAY = toCalendarDate("2020-04-01");
const CALLS = 1000;
const RELEASES_A_PAGE = 100;
/** Growth is told of the largest record beside one of a tenth of its films. */
const TENTH = 10;

interface Question {
  readonly what: string;
  readonly ask: (db: Db, index: number) => Promise<unknown>;
  readonly aim?: Aim;
}

/**
 * What the questions cost that a growing record could make slow, without a server: beside their own statements, bare, and
 * beside a record of a tenth of the films.
 */
export async function read({ sizes, recordOf, add }: Bench): Promise<void> {
  const smaller = new Map<string, Pace>();
  for (const films of sizes) {
    const path = await recordOf(films);
    const record = open(path);
    for (const { what, ask, aim } of questions(chooseSubjects(path, today()))) {
      const pace = paceOf(await timesOf(CALLS, (index) => ask(record.db, index)));
      const limit = { what: "its statements, bare", ...(await paceBare(record, ask)) };
      add({ part: "read", what, films, pace, limit, aim });
      const before = smaller.get(`${what} ${films / TENTH}`);
      const ofBefore = before && { what: `on ${(films / TENTH).toLocaleString("en-US")} films`, ...before };
      if (ofBefore) add({ part: "growth", what, films, pace, limit: ofBefore, aim: atMostTimes(2) });
      smaller.set(`${what} ${films}`, pace);
    }
    record.connection.close();
  }
}

interface ReadRecord {
  readonly db: Db;
  readonly connection: Connection;
  /** What was asked of SQLite since this was last emptied. */
  readonly asked: { readonly sql: string; readonly values: readonly unknown[] }[];
}

function open(path: string): ReadRecord {
  const connection = rememberStatements(connectForReaders(path));
  const asked: { sql: string; values: readonly unknown[] }[] = [];
  const logger = { logQuery: (sql: string, values: unknown[]) => void asked.push({ sql, values }) };
  // As db/sqlite/open.ts has it, and told what it asks.
  const q = drizzle(connection, { logger }) as unknown as Db["q"];
  return { db: { engine: "sqlite", t: asTables(sqliteTables), ...reading(q, () => undefined) }, connection, asked };
}

/** The same statements with the same values, by better-sqlite3 alone. */
async function paceBare({ db, connection, asked }: ReadRecord, ask: Question["ask"]): Promise<Pace> {
  const statements: (readonly { readonly run: () => unknown }[])[] = [];
  for (let index = 0; index < CALLS; index += 1) {
    asked.length = 0;
    await ask(db, index);
    statements.push(
      asked.map(({ sql, values }) => {
        const statement = connection.prepare(sql).raw();
        return { run: () => statement.all(...values) };
      }),
    );
  }
  return paceOf(
    await timesOf(CALLS, (index) => {
      for (const { run } of statements[index % CALLS] ?? []) run();
    }),
  );
}

function questions({ films }: Subjects): readonly Question[] {
  const filmAt = (index: number) => films[index % films.length] ?? "";
  const texts = films.slice(0, CALLS).map((slug, index) => typed(slug, index));
  return [
    { what: "one row by its key", ask: (db, index) => isFilmSlug(db, { slug: filmAt(index) }) },
    { what: "a film's history", ask: (db, index) => findFilm(db, { slug: filmAt(index) }) },
    { what: "a month as of a day in the past", ask: askMonth, aim: p99Under(10) },
    { what: "50 releases", ask: askReleases },
    { what: "search", ask: (db, index) => search(db, texts[index % texts.length] ?? ""), aim: p99Under(20) },
  ];
}

function askMonth(db: Db, index: number): Promise<unknown> {
  const from = toCalendarDate(`${addMonths(DAY, index % 60).slice(0, 7)}-01`);
  const asOf = addDays(DAY, -(index % 700));
  const list = { region: "US", types: CINEMA_TYPES, asOf, studioId: null };
  return listReleasesWithin(db, { ...list, from, to: lastOfMonth(from), limit: RELEASES_A_PAGE + 1, offset: 0 });
}

function askReleases(db: Db, index: number): Promise<unknown> {
  const from = addDays(DAY, index);
  const filter = { from, to: null, region: "US", types: null, standing: null, slates: [], filmIds: null };
  return listReleases(db, { filter, asOf: today(), after: null, limit: 50 });
}

function search(db: Db, text: string): Promise<unknown> {
  return listSearchHits(db, { text, today: DAY, kinds: ["film", "studio", "franchise"], limit: 20 });
}

/** A title on record as people type it: whole, with a capital, its beginning, two words of it, with a letter wrong. */
function typed(slug: string, index: number): string {
  const title = slug.replace(/-\d+$/, "").replaceAll("-", " ");
  const ways = [
    title,
    title.charAt(0).toUpperCase() + title.slice(1),
    title.slice(0, 5),
    title.split(" ").slice(-2).join(" "),
    `${title.slice(0, 3)}${title.slice(4)}`,
    title.slice(0, 2),
  ];
  return ways[index % ways.length] ?? title;
}
