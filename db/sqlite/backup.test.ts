import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { announcementsFile, filmFile, historyLine, importContents } from "../import/testing.ts";
import { readMigrations } from "../migrations.ts";
import { backUpSqlite } from "./backup.ts";
import { connect } from "./connect.ts";
import { FOLDER, migrateSqlite } from "./migrate.ts";
import { openSqlite } from "./open.ts";
import { restoreSqlite } from "./restore.ts";

const NOW = "2026-11-24T12:00:00.000Z";
const REPLACED = "slateline.db.replaced-2026-11-24T12-00-00-000Z";

/** A folder with a database of one film, open as a server has it. */
async function servedDatabase() {
  const folder = mkdtempSync(join(tmpdir(), "slateline-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "slateline.db");
  migrateSqlite(path);
  const db = openSqlite(path);
  const history = [historyLine("a-2019-01-14", "2021-07-23")];
  await importContents(db, announcementsFile("a-2019-01-14"), filmFile({ history }));
  return { folder, path, db, backup: join(folder, "backup.db") };
}

function slugsIn(path: string): unknown[] {
  const connection = connect(path, { create: false });
  const slugs = connection.prepare("select slug from films order by slug").pluck().all();
  connection.close();
  return slugs;
}

test("a backup of a database in use is one whole file, and nothing else is left", async () => {
  const { folder, path, db, backup } = await servedDatabase();
  expect(await backUpSqlite(path, backup)).toEqual({ films: 1, dateChanges: 1 });
  await db.close();
  expect(readdirSync(folder).toSorted()).toEqual(["backup.db", "slateline.db"]);
  expect(slugsIn(backup)).toEqual(["dune"]);
});

test("a backup never replaces a file that is there", async () => {
  const { path, db, backup } = await servedDatabase();
  writeFileSync(backup, "precious");
  await expect(backUpSqlite(path, backup)).rejects.toThrow(/There is a file .*backup\.db already/);
  expect(readFileSync(backup, "utf8")).toBe("precious");
  await db.close();
});

test("a copy with a broken row is no backup, and leaves no file", async () => {
  const { folder, path, db, backup } = await servedDatabase();
  await db.close();
  const connection = connect(path, { create: false });
  connection.pragma("foreign_keys = OFF");
  connection.exec("delete from releases");
  connection.close();
  await expect(backUpSqlite(path, backup)).rejects.toThrow("The copy is damaged: ");
  expect(readdirSync(folder)).toEqual(["slateline.db"]);
});

test("a backup takes the place of the database, which is kept beside it", async () => {
  const { folder, path, db, backup } = await servedDatabase();
  await backUpSqlite(path, backup);
  await importContents(db, filmFile({ slug: "later" }));
  await db.close();
  const replaced = join(folder, REPLACED);
  expect(restoreSqlite(backup, path, NOW)).toEqual({ films: 1, dateChanges: 1, replaced });
  expect(readdirSync(folder).toSorted()).toEqual(["backup.db", "slateline.db", REPLACED]);
  expect([slugsIn(path), slugsIn(replaced)]).toEqual([["dune"], ["dune", "later"]]);
});

test("a backup is restored where there is no database", async () => {
  const { folder, path, db, backup } = await servedDatabase();
  await backUpSqlite(path, backup);
  await db.close();
  rmSync(path);
  const elsewhere = join(folder, "new", "slateline.db");
  expect(restoreSqlite(backup, elsewhere, NOW).replaced).toBeNull();
  expect(slugsIn(elsewhere)).toEqual(["dune"]);
});

test("nothing is restored while a program has the database open", async () => {
  const { folder, path, db, backup } = await servedDatabase();
  await backUpSqlite(path, backup);
  await importContents(db, filmFile({ slug: "later" }));
  expect(() => restoreSqlite(backup, path, NOW)).toThrow(/is open in another program: stop the server first/);
  expect(await db.q.$count(db.t.films)).toBe(2);
  await importContents(db, filmFile({ slug: "latest" }));
  await db.close();
  expect(slugsIn(path)).toEqual(["dune", "later", "latest"]);
  expect(readdirSync(folder).toSorted()).toEqual(["backup.db", "slateline.db"]);
});

test("a database that is broken is replaced, and no log of its is left to the backup", async () => {
  const { folder, path, db, backup } = await servedDatabase();
  await backUpSqlite(path, backup);
  await db.close();
  writeFileSync(path, "no database at all, and long enough to be taken for the header of one");
  writeFileSync(`${path}-wal`, "stale");
  restoreSqlite(backup, path, NOW);
  expect(readdirSync(folder).toSorted()).toEqual(["backup.db", "slateline.db", REPLACED]);
  expect(slugsIn(path)).toEqual(["dune"]);
});

test.each<[what: string, spoil: (backup: string) => void, reason: RegExp]>([
  ["is not there", (backup) => rmSync(backup), /There is no backup/],
  ["is empty", (backup) => writeFileSync(backup, ""), /no backup of Slateline's/],
  ["is no database", (backup) => writeFileSync(backup, "a".repeat(5000)), /is not a database/],
  ["is cut short", (backup) => truncateSync(backup, 8192), /damaged|malformed/],
  ["is a database in use", (backup) => writeFileSync(`${backup}-wal`, "log"), /in use, with a log beside it/],
  ["is of a newer version", (backup) => bearMigration(backup), /newer version/],
])("a backup that %s is refused, and the database stays", async (_, spoil, reason) => {
  const { folder, path, db, backup } = await servedDatabase();
  await backUpSqlite(path, backup);
  await db.close();
  spoil(backup);
  expect(() => restoreSqlite(backup, path, NOW)).toThrow(reason);
  expect(slugsIn(path)).toEqual(["dune"]);
  expect(readdirSync(folder).filter((name) => name.includes("restor") || name.includes("replaced"))).toEqual([]);
});

function bearMigration(path: string): void {
  const connection = connect(path, { create: false });
  connection.exec("insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 4102444800000)");
  connection.close();
}

test("a backup of an older version is brought up to this one", async () => {
  const { folder, path, db } = await servedDatabase();
  await db.close();
  const old = join(folder, "old.db");
  migrateSqlite(old, readMigrations(FOLDER).slice(0, 1));
  restoreSqlite(old, path, NOW);
  const restored = openSqlite(path);
  expect(await restored.q.$count(restored.t.films)).toBe(0);
  await restored.close();
});
