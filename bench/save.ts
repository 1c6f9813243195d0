/**
 * `npm run bench:save -- [DATE CHANGES]`: how long it takes to put a ten-line announcement on record, durably, on a record
 * of a million date changes, beside inserting the same rows by bare statements in one transaction. The two take turns, on
 * two copies of one file, since a machine's own speed varies.
 */
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { Database } from "#db/db.ts";
import { recordAnnouncement } from "#db/mutations/record-announcement.ts";
import type { ReadAnnouncement } from "#domain/announcement-draft/read-draft.ts";
import { listReleaseVersions } from "#db/queries/list-release-versions.ts";
import { connect, type Connection } from "#db/sqlite/connect.ts";
import { openSqlite } from "#db/sqlite/open.ts";
import * as tables from "#db/sqlite/schema.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { addDays } from "#domain/gregorian.ts";
import { exactly } from "#domain/partial-date.ts";
import { makeRecord } from "./make-record.ts";
import { middle, nth } from "./times.ts";

const SEED = 20_261_125;
const LINES = 10;
const SAVES = 200;
const DAY = toCalendarDate("2026-11-24");
const SLATE = 8;

const numbered = Object.values(tables)
  .filter((table) => "id" in getTableColumns(table))
  .map((table) => getTableName(table));
const STATES = getTableName(tables.releaseStates);

const wanted = Number(process.argv[2] ?? 1_000_000);
const folder = await mkdtemp(join(tmpdir(), "slateline-bench-"));
try {
  const [saved, bare] = [join(folder, "saved.db"), join(folder, "bare.db")];
  const { dateChanges, slates } = await makeRecord(saved, { seed: SEED, dateChanges: wanted });
  await copyFile(saved, bare);
  const { real, rows, ideal } = await takeTurns(saved, bare, slates);
  console.log(
    `Ten lines on ${count(dateChanges)} date changes: ${middle(real).toFixed(2)} ms (nine in ten within ` +
      `${nth(real, 0.9).toFixed(2)}), the same ${count(rows / SAVES)} rows bare ${middle(ideal).toFixed(2)} ms ` +
      `(${nth(ideal, 0.9).toFixed(2)}): ${(middle(real) / middle(ideal)).toFixed(2)} times as long`,
  );
} finally {
  await rm(folder, { recursive: true });
}

/** One real save, then its rows bare in the other file, again and again. */
async function takeTurns(saved: string, bare: string, slates: number) {
  const db = openSqlite(saved);
  const [source, target] = [connect(saved, { create: false }), connect(bare, { create: false })];
  target.pragma("foreign_keys = OFF");
  const [real, ideal]: [number[], number[]] = [[], []];
  let rows = 0;
  for (let save = 0; save < SAVES; save += 1) {
    const announcement = await announcementOf(db, { save, slates });
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
  }
  await db.close();
  source.close();
  target.close();
  return { real, ideal, rows };
}

/** Ten films of ten slates, each with a new date in the region of its first release. */
async function announcementOf(
  db: Database,
  { save, slates }: { save: number; slates: number },
): Promise<ReadAnnouncement> {
  const slugs = Array.from(
    { length: LINES },
    (_, line) => `film-${1 + ((save * LINES + line) % slates)}-${1 + (line % SLATE)}`,
  );
  const films = await listReleaseVersions(db, { slugs });
  const lines = slugs.flatMap((film, line) => {
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
  return { ...head, studios: ["Studio 1"], sources, newFilms: [], lines };
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

function insertBare(
  file: Connection,
  added: readonly { readonly name: string; readonly values: readonly unknown[][] }[],
): number {
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

function count(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
