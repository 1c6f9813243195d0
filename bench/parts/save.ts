import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { getTableColumns, getTableName } from "drizzle-orm";
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

const numbered = Object.values(tables)
  .filter((table) => "id" in getTableColumns(table))
  .map((table) => getTableName(table));
const STATES = getTableName(tables.releaseStates);

/**
 * What it costs to put a ten-line announcement on record, durably, beside the same rows by bare statements in one
 * transaction, and beside one durable row. They take turns, on two copies of one file, since a machine's own speed varies.
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
    const announcement = await announcementOf(db, save, slugs);
    const before = highestIds(source);
    const start = performance.now();
    const outcome = await recordAnnouncement(db, announcement, {
      by: "bench",
      recordedAt: new Date().toISOString(),
      reason: null,
    });
    real.push(performance.now() - start);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    const added = rowsSince(source, before);
    rows += added.reduce((sum, { values }) => sum + values.length, 0);
    ideal.push(insertBare(target, added));
    one.push(insertBare(target, oneOf(added)));
  }
  await db.close();
  source.close();
  target.close();
  return { real: real.slice(WARM_UPS), ideal: ideal.slice(WARM_UPS), one: one.slice(WARM_UPS), rows };
}

/** Ten films, each with a new date for its first release. */
async function announcementOf(db: Database, save: number, slugs: readonly string[]): Promise<ReadAnnouncement> {
  const first = (save * LINES) % (slugs.length - LINES);
  const ten = slugs.slice(first, first + LINES);
  const films = await listReleaseVersions(db, { slugs: ten });
  const lines = ten.flatMap((film, line) => {
    const release = films.get(film)?.releases[0];
    if (!release) return [];
    const { region, type, variant, version } = release;
    const date = exactly(addDays(DAY, 200 + line + save));
    const facts = { standing: "dated", wording: null, withdraws: false, replacedBy: null, reason: "Strike" } as const;
    return [{ film, region, type, variant, date, ...facts, says: "Says so.", basedOn: version }];
  });
  const url = `https://example.com/bench/${save}`;
  const sources = [{ url, publisher: "Variety", publishedOn: DAY, says: "Ten films move." }];
  const head = { addsTo: null, announcedOn: exactly(DAY), by: "studio", headline: "Ten films move" } as const;
  return { ...head, studios: ["Paramount Pictures"], sources, newFilms: [], lines };
}

function highestIds(file: Connection): ReadonlyMap<string, number> {
  return new Map(numbered.map((name) => [name, highestOf(file, name)]));
}

function highestOf(file: Connection, name: string): number {
  return file.prepare<[], number>(`select coalesce(max(id), 0) from ${name}`).pluck().get() ?? 0;
}

/** The rows that a save added; of the periods, those that its date changes made. */
function rowsSince(file: Connection, before: ReadonlyMap<string, number>) {
  const added = numbered.map((name) => ({
    name,
    values: file
      .prepare<[number], unknown[]>(`select * from ${name} where id > ?`)
      .raw()
      .all(before.get(name) ?? 0),
  }));
  const since = before.get(getTableName(tables.dateChanges)) ?? 0;
  const states = file.prepare<[number], unknown[]>(`select * from ${STATES} where date_change_id > ?`).raw().all(since);
  return [...added, { name: STATES, values: states }].filter(({ values }) => values.length > 0);
}

type Rows = readonly { readonly name: string; readonly values: readonly unknown[][] }[];

/** Its changeset: what a durable write costs that writes next to nothing. */
function oneOf(added: Rows): Rows {
  return added.filter(({ name }) => name === getTableName(tables.changesets));
}

function insertBare(file: Connection, added: Rows): number {
  const inserts = added.map(({ name, values }) => {
    const places = values[0]?.map(() => "?").join(", ") ?? "";
    return { insert: file.prepare(`insert or replace into ${name} values (${places})`), values };
  });
  const start = performance.now();
  file.exec("begin immediate");
  for (const { insert, values } of inserts) for (const row of values) insert.run(row);
  file.exec("commit");
  return performance.now() - start;
}
