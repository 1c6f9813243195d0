import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "../db.ts";
import { temporaryFolder } from "../import/testing.ts";
import { retractDateChange } from "../mutations/correct-date-change.ts";
import { recordAnnouncement } from "../mutations/record-announcement.ts";
import { announcementOf, differencesIn, EDIT, lineOf, SAVED } from "../mutations/testing.ts";
import { listSearchHits } from "../queries/list-search-hits.ts";
import { line, recordSketches } from "../queries/testing.ts";
import { openSqlite } from "../sqlite/open.ts";
import { onEveryEngine } from "../testing.ts";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { migrateSqlite } from "../sqlite/migrate.ts";
import { dumpRecord } from "./dump-record.ts";
import { importDump } from "./import-dump.ts";
import { readRows, RECORD_TABLES } from "./record-tables.ts";

const CREATED = { createdAt: "2026-11-28T12:00:00.000Z" };
const VARIETY = { url: "https://variety.com/a", publisher: "Variety", publishedOn: null, disagrees: null };

/** A record with something in most of its tables, edited, with a text that hurts CSV and lines. */
async function fill(db: Database): Promise<void> {
  const sources = [{ ...VARIETY, says: 'Says "July 30",\r\nand\u2028more.' }];
  await recordSketches(db, {
    "a-slot": { kind: "slot", history: [line("2026-01-05", "2027-07", { wording: "July" })] },
    dune: {
      title: "Dune",
      franchise: "Dune",
      studios: [{ name: "A24", role: "distributor" }],
      history: [line("2026-01-05", "2027-07-02"), line("2026-03-05", "2027-07-30", { sources })],
    },
  });
  const later = announcementOf("2026-05-05", [lineOf("dune", null, { basedOn: 1 })]);
  expect(await recordAnnouncement(db, later, SAVED)).toMatchObject({ ok: true });
  const d = db.t.dateChanges;
  const [seen] = await db.q.select({ id: d.id, version: d.version }).from(d).where(eq(d.edtf, "2027-07-02")).limit(1);
  if (!seen) throw new Error("The first date is on record");
  expect(await retractDateChange(db, { seen, reason: "A hoax" }, EDIT)).toMatchObject({ ok: true });
  const { films } = db.t;
  await db.tx((write) =>
    write.q
      .update(films)
      .set({ becameFilmId: 2, becameFilmOn: toCalendarDate("2026-06-05") })
      .where(eq(films.id, 1)),
  );
  await db.tx((write) => write.insertAll("redirects", [{ kind: "film", fromSlug: "arrakis", toSlug: "dune" }]));
}

/** Every row of the record, table by table. */
function everythingOf(db: Database) {
  return db.snapshot(async (moment) => {
    const tables: [string, unknown[]][] = [];
    for (const name of RECORD_TABLES) tables.push([name, await allOf(readRows(moment, name))]);
    return tables;
  });
}

async function allOf(pages: AsyncIterable<readonly unknown[]>): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}

onEveryEngine("a dump", (openTestDatabase) => {
  test("read into an empty database makes the same record, which goes on from there", async () => {
    const db = await openTestDatabase();
    await fill(db);
    const folder = await temporaryFolder();
    await dumpRecord(db, folder, CREATED);
    const before = await everythingOf(db);
    expect(before.filter(([, rows]) => rows.length === 0).map(([name]) => name)).toEqual([
      "studioAliases",
      "claims",
      "settlements",
    ]);
    const copy = await emptyLike(db, openTestDatabase);
    expect(await importDump(copy, folder)).toMatchObject({ ok: true });
    expect(await everythingOf(copy)).toEqual(before);
    expect(await differencesIn(copy)).toEqual([]);
    const search = { text: "dune", today: toCalendarDate("2026-11-25"), kinds: ["film"], limit: 5 } as const;
    expect(await copy.snapshot((moment) => listSearchHits(moment, search))).toMatchObject([{ slug: "dune" }]);
    await recordSketches(copy, { tenet: { history: [line("2026-08-05", "2027-07-30")] } });
    expect(await differencesIn(copy)).toEqual([]);
  });

  test("is a SQLite file to run on, tables of CSV, and a manifest that vouches for each file", async () => {
    const db = await openTestDatabase();
    await fill(db);
    const folder = await temporaryFolder();
    const manifest = await dumpRecord(db, folder, CREATED);
    expect(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"))).toEqual(manifest);
    expect(manifest).toMatchObject({ licence: "CC0-1.0", createdAt: CREATED.createdAt });
    expect(manifest.files).toHaveLength(2 * RECORD_TABLES.length + 1);
    const file = openSqlite(join(folder, "slateline.db"));
    expect(await everythingOf(file)).toEqual(await everythingOf(db));
    await file.close();
    const rows: unknown = parse(await readFile(join(folder, "csv/citations.csv")), { columns: true });
    expect(rows).toMatchObject([{ says: 'Says "July 30",\r\nand\u2028more.', disagrees: "", position: "0" }]);
  });

  test("is not read where there is a record, nor when a file is another, nor half", async () => {
    const db = await openTestDatabase();
    await fill(db);
    const folder = await temporaryFolder();
    await dumpRecord(db, folder, CREATED);
    expect(await importDump(db, folder)).toEqual({ ok: false, problem: expect.stringContaining("already") as string });
    await appendFile(join(folder, "jsonl/films.jsonl"), " ");
    expect(await importDump(db, folder)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^jsonl\/films/) as string,
    });
    expect(await importDump(db, await temporaryFolder())).toMatchObject({ ok: false });
  });
});

/** PGlite has one database, so that the copy is made where the record was. */
async function emptyLike(db: Database, open: () => Promise<Database>): Promise<Database> {
  if (db.engine === "postgres") return open();
  const path = join(await temporaryFolder(), "copy.db");
  migrateSqlite(path);
  return openSqlite(path);
}
