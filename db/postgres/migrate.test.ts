import { sql } from "drizzle-orm";
import { drizzle, type PgliteDatabase } from "drizzle-orm/pglite";
import { beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { type Migration, readMigrations } from "../migrations.ts";
import { createServerDatabase } from "../testing.ts";
import { startPglite } from "../testing-pglite.ts";
import { FOLDER, migratePostgres, upgrade } from "./migrate.ts";

let orm: PgliteDatabase;

beforeAll(async () => {
  orm = drizzle(await startPglite());
});

beforeEach(async () => {
  await orm.execute(sql`drop schema public cascade`);
  await orm.execute(sql`create schema public`);
});

const shipped = readMigrations(FOLDER);

function migration(name: string, statements: readonly string[]): Migration {
  return { name, when: 4102444800000, hash: name, statements };
}

test("makes the tables in an empty database, and then finds nothing to do", async () => {
  expect(await upgrade(orm, "films")).toEqual({ created: true, applied: shipped.map((each) => each.name) });
  expect(await upgrade(orm, "films")).toEqual({ created: false, applied: [] });
});

test("names what it applied to a database of an earlier version, and keeps its rows", async () => {
  await upgrade(orm, "films", shipped.slice(0, 1));
  await orm.execute(sql`insert into studios (slug, name) values ('a24', 'A24')`);
  expect((await upgrade(orm, "films")).applied).toEqual(shipped.slice(1).map((each) => each.name));
  expect((await orm.execute(sql`select name from studios`)).rows).toEqual([{ name: "A24" }]);
});

test("a migration that fails halfway leaves the database as it was", async () => {
  await upgrade(orm, "films");
  const failing = migration("failing", ["create table half (id integer)", "insert into nowhere values (1)"]);
  await expect(upgrade(orm, "films", [...shipped, failing])).rejects.toThrow("insert into nowhere");
  expect((await orm.execute(sql`select to_regclass('half')::text as half`)).rows).toEqual([{ half: null }]);
  expect(await upgrade(orm, "films")).toEqual({ created: false, applied: [] });
});

test("a database of a newer version is refused", async () => {
  await upgrade(orm, "films", [...shipped, migration("9999_later", ["create table later (id integer)"])]);
  await expect(upgrade(orm, "films")).rejects.toThrow("was made by a newer version of Slateline");
});

const server = process.env["TEST_POSTGRES_URL"];

test.skipIf(!server)("two programs that start together migrate once (needs TEST_POSTGRES_URL)", async () => {
  const { name, url, drop } = await createServerDatabase(server ?? "");
  onTestFinished(drop);
  const reports = await Promise.all([migratePostgres(url, name), migratePostgres(url, name)]);
  expect(reports.filter((report) => report.created)).toHaveLength(1);
});
