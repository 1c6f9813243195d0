import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { getTableName } from "drizzle-orm";
import type { Database } from "#db/db.ts";
import { recordAnnouncement } from "#db/mutations/record-announcement.ts";
import { listReleaseVersions } from "#db/queries/list-release-versions.ts";
import { connect, type Connection } from "#db/sqlite/connect.ts";
import { openSqlite } from "#db/sqlite/open.ts";
import * as tables from "#db/sqlite/schema.ts";
import type { ReadAnnouncement } from "#domain/announcement-draft/read-draft.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { exactly } from "#domain/partial-date.ts";
import { chooseSubjects } from "../asked.ts";
import { type Bench, largest } from "../part.ts";
import { ofLimit } from "../rows.ts";
import { paceOf } from "../times.ts";
import { today } from "../today.ts";

const LINES = 10;
const SAVES = 200;
const WARM_UPS = 20;
const DAY = toCalendarDate("2026-11-24");

/** What a save may change of what is there, by the column that says of which release it is, and by what names a row. */
const OF_RELEASES = [
  { table: tables.releases, release: "id", key: ["id"] },
  { table: tables.dateChanges, release: "release_id", key: ["id"] },
  { table: tables.releaseStates, release: "release_id", key: ["release_id", "known_from"] },
].map(({ table, ...columns }) => ({ name: getTableName(table), ...columns }));
/** What it may add to: all tables that have row numbers of SQLite's own. The two of the search have none, and no name is given here. */
const OTHERS = Object.entries(tables)
  .filter(([key]) => !key.startsWith("search"))
  .map(([, table]) => getTableName(table))
  .filter((name) => OF_RELEASES.every((table) => table.name !== name));

/**
 * What it costs to put a ten-line announcement on record, durably, beside the same rows by bare statements in one
 * transaction, and beside one durable row. They take turns, on two copies of one file, since a machine's own speed varies.
 *
 * The same rows are those that were not there before, and those that are others than before, of which the bare statements
 * write the columns that differ: the changes, periods and releases that the ten new ones follow on. What a save writes
 * again as it was is its own affair, and is not among them.
 */
export async function save(bench: Bench): Promise<void> {
  const films = largest(bench);
  const record = await bench.recordOf(films);
  const [saved, bare] = [join(bench.folder, "saved.db"), join(bench.folder, "bare.db")];
  for (const path of [saved, bare]) copyFileSync(record, path);
  const { real, rows, ideal, one } = await takeTurns(saved, bare, chooseSubjects(record, today()).films);
  const what = `the same ${Math.round(rows / (SAVES + WARM_UPS))} rows, bare`;
  const row = { part: "save", films, pace: paceOf(real) };
  bench.add({ ...row, what: "a ten-line announcement", limit: { what, ...paceOf(ideal) }, aim: ofLimit(0.3) });
  bench.add({ ...row, what: "the same, beside one row", limit: { what: "one durable row", ...paceOf(one) } });
}

/** One real save, then its rows bare in the other file, again and again. */
async function takeTurns(saved: string, bare: string, slugs: readonly string[]) {
  const db = openSqlite(saved);
  const [source, target] = [connect(saved, { create: false }), connect(bare, { create: false })];
  target.pragma("foreign_keys = OFF");
  const [real, ideal, one]: [number[], number[], number[]] = [[], [], []];
  let rows = 0;
  for (let save = 0; save < WARM_UPS + SAVES; save += 1) {
    const { announcement, releaseIds } = await announcementOf(db, save, slugs);
    const before = seenIn(source, releaseIds);
    const start = performance.now();
    const outcome = await recordAnnouncement(db, announcement, {
      by: "bench",
      recordedAt: new Date().toISOString(),
      reason: null,
    });
    real.push(performance.now() - start);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    const written = writtenSince(source, before);
    rows += written.length;
    ideal.push(writeBare(target, written));
    one.push(writeBare(target, [changesetIn(written)]));
  }
  await db.close();
  source.close();
  target.close();
  return { real: real.slice(WARM_UPS), ideal: ideal.slice(WARM_UPS), one: one.slice(WARM_UPS), rows };
}

/** Ten films, each with a new date for its first release. */
async function announcementOf(db: Database, save: number, slugs: readonly string[]) {
  const first = (save * LINES) % (slugs.length - LINES);
  const ten = slugs.slice(first, first + LINES);
  const films = await listReleaseVersions(db, { slugs: ten });
  const found = ten.flatMap(
    (film) =>
      films
        .get(film)
        ?.releases.slice(0, 1)
        .map((release) => ({ film, release })) ?? [],
  );
  const lines = found.map(({ film, release: { region, type, variant, version } }, line) => {
    const date = exactly(addDays(DAY, 200 + line + save));
    const facts = { standing: "dated", wording: null, withdraws: false, replacedBy: null, reason: "Strike" } as const;
    return { film, region, type, variant, date, ...facts, says: "Says so.", basedOn: version };
  });
  const url = `https://example.com/bench/${save}`;
  const sources = [{ url, publisher: "Variety", publishedOn: DAY, says: "Ten films move." }];
  const head = { addsTo: null, announcedOn: exactly(DAY), by: "studio", headline: "Ten films move" } as const;
  const announcement: ReadAnnouncement = { ...head, studios: ["Paramount Pictures"], sources, newFilms: [], lines };
  return { announcement, releaseIds: found.map(({ release }) => release.id) };
}

type Row = Readonly<Record<string, unknown>>;

/** A row to be written: whole, or of one that is there the columns that differ. */
interface Written {
  readonly table: string;
  readonly columns: Row;
  /** What names the row that is there. */
  readonly at: Row | null;
}

/** What of a file a save may change, and where the rest of it ends. */
interface Seen {
  readonly releaseIds: readonly number[];
  readonly ofReleases: ReadonlyMap<string, Row>;
  readonly ends: ReadonlyMap<string, number>;
}

function seenIn(file: Connection, releaseIds: readonly number[]): Seen {
  const ofReleases = new Map(rowsOfReleases(file, releaseIds).map(({ name, row }) => [name, row]));
  const ends = OTHERS.map((table) => {
    const end = file.prepare<[], number>(`select coalesce(max(rowid), 0) from ${table}`).pluck().get();
    return [table, end ?? 0] as const;
  });
  return { releaseIds, ofReleases, ends: new Map(ends) };
}

function rowsOfReleases(file: Connection, releaseIds: readonly number[]) {
  return OF_RELEASES.flatMap(({ name: table, release, key }) =>
    file
      .prepare<number[], Row>(`select * from ${table} where ${release} in (${releaseIds.map(() => "?").join(", ")})`)
      .all(...releaseIds)
      .map((row) => {
        const at = Object.fromEntries(key.map((column) => [column, row[column]]));
        return { name: `${table} ${JSON.stringify(at)}`, table, row, at };
      }),
  );
}

/** The rows that were written since, those that are as they were left out. None of them are ever deleted by a save of these. */
function writtenSince(file: Connection, { releaseIds, ofReleases, ends }: Seen): readonly Written[] {
  const added = OTHERS.flatMap((table) =>
    file
      .prepare<[number], Row>(`select * from ${table} where rowid > ?`)
      .all(ends.get(table) ?? 0)
      .map((columns) => ({ table, columns, at: null })),
  );
  const ofThese = rowsOfReleases(file, releaseIds).flatMap(({ name, table, row, at }): Written[] => {
    const before = ofReleases.get(name);
    if (!before) return [{ table, columns: row, at: null }];
    const differing = Object.entries(row).filter(([column, value]) => before[column] !== value);
    return differing.length === 0 ? [] : [{ table, columns: Object.fromEntries(differing), at }];
  });
  return [...added, ...ofThese];
}

/** What a durable write costs that writes next to nothing. */
function changesetIn(written: readonly Written[]): Written {
  const changeset = written.find(({ table }) => table === getTableName(tables.changesets));
  if (!changeset) throw new Error("The save left no changeset");
  return changeset;
}

function writeBare(file: Connection, written: readonly Written[]): number {
  const writes = written.map(({ table, columns, at }) => ({
    statement: file.prepare(at ? updateOf(table, columns, at) : insertOf(table, columns)),
    values: Object.values({ ...columns, ...at }),
  }));
  const start = performance.now();
  file.exec("begin immediate");
  for (const { statement, values } of writes) statement.run(values);
  file.exec("commit");
  return performance.now() - start;
}

/** Or replace: the changeset is written a second time. */
function insertOf(table: string, columns: Row): string {
  const places = Object.keys(columns).map(() => "?");
  return `insert or replace into ${table} (${namesIn(columns).join(", ")}) values (${places.join(", ")})`;
}

function updateOf(table: string, columns: Row, at: Row): string {
  const settings = namesIn(columns).map((name) => `${name} = ?`);
  const conditions = namesIn(at).map((name) => `${name} = ?`);
  return `update ${table} set ${settings.join(", ")} where ${conditions.join(" and ")}`;
}

function namesIn(columns: Row): readonly string[] {
  return Object.keys(columns).map((name) => `"${name}"`);
}
