import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Migration, readMigrations } from "../migrations.ts";
import { DatabaseUnavailable } from "../unavailable.ts";
import { connect } from "./connect.ts";
import { FOLDER, migrateSqlite } from "./migrate.ts";

let folder = "";
let path = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slateline-migrate-"));
  path = join(folder, "data", "slateline.db");
});

afterEach(() => rmSync(folder, { recursive: true }));

const shipped = readMigrations(FOLDER);

function migration(name: string, statements: readonly string[]): Migration {
  return { name, when: 4102444800000, hash: name, statements };
}

/** As drizzle-kit writes a change that SQLite's ALTER TABLE cannot make. */
const rebuildOfStudios = [
  "CREATE TABLE `__new_studios` (`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL, `slug` text NOT NULL, `name` text NOT NULL) STRICT",
  "INSERT INTO `__new_studios`(`id`, `slug`, `name`) SELECT `id`, `slug`, `name` FROM `studios`",
  "DROP TABLE `studios`",
  "ALTER TABLE `__new_studios` RENAME TO `studios`",
];

function run(statements: string): void {
  const connection = connect(path, { create: false });
  connection.exec(statements);
  connection.close();
}

function ask(query: string): unknown[] {
  const connection = connect(path, { create: false });
  const rows = connection.prepare(query).all();
  connection.close();
  return rows;
}

const STUDIO_WITH_ALIAS = `
  insert into studios (id, slug, name) values (1, 'a24', 'A24');
  insert into studio_aliases (studio_id, alias) values (1, 'A24 Films');`;

test("makes the file and its folder, and then finds nothing to do", () => {
  const names = shipped.map((each) => each.name);
  expect(migrateSqlite(path)).toEqual({ created: true, applied: names });
  expect(migrateSqlite(path)).toEqual({ created: false, applied: [] });
});

test("names what it applied to a database of an earlier version, and keeps its rows", () => {
  migrateSqlite(path, shipped.slice(0, 1));
  run(STUDIO_WITH_ALIAS);
  expect(migrateSqlite(path).applied).toEqual(shipped.slice(1).map((each) => each.name));
  expect(ask("select name from studios")).toEqual([{ name: "A24" }]);
});

test("a file that needs no upgrade is not searched for orphans, which takes long: db:verify does", () => {
  migrateSqlite(path);
  run("pragma foreign_keys = off; insert into studio_aliases (studio_id, alias) values (7, 'A24 Films')");
  expect(migrateSqlite(path)).toEqual({ created: false, applied: [] });
});

test("every table is strict: a text does not become a number's column", () => {
  migrateSqlite(path);
  const lax = "select name from pragma_table_list where schema = 'main' and name not like 'sqlite_%' and not strict";
  expect(ask(lax)).toEqual([]);
});

test("a rebuild of a table keeps the rows that hang on it, and the keys they hang by", () => {
  migrateSqlite(path);
  run(STUDIO_WITH_ALIAS);
  migrateSqlite(path, [...shipped, migration("rebuild", rebuildOfStudios)]);
  expect(ask("select alias, name from studio_aliases join studios on studios.id = studio_id")).toEqual([
    { alias: "A24 Films", name: "A24" },
  ]);
  expect(() => run("delete from studios")).toThrow(expect.objectContaining({ code: "SQLITE_CONSTRAINT_TRIGGER" }));
});

test("a migration that would orphan rows is undone, and says so", () => {
  migrateSqlite(path);
  run(STUDIO_WITH_ALIAS);
  const losing = rebuildOfStudios.filter((statement) => !statement.startsWith("INSERT"));
  expect(() => migrateSqlite(path, [...shipped, migration("losing", losing)])).toThrow(
    new DatabaseUnavailable(
      `The database ${path} was left as it was: the upgrade would have orphaned 1 rows, the first in studio_aliases`,
    ),
  );
  expect(ask("select name from studios")).toEqual([{ name: "A24" }]);
});

test("a migration that fails halfway leaves the database as it was", () => {
  migrateSqlite(path);
  const failing = migration("failing", ["create table half (id integer) strict", "insert into nowhere values (1)"]);
  expect(() => migrateSqlite(path, [...shipped, failing])).toThrow("no such table: nowhere");
  expect(ask("select name from sqlite_schema where name = 'half'")).toEqual([]);
  expect(migrateSqlite(path)).toEqual({ created: false, applied: [] });
});

test("a database of a newer version is refused and left as it was", () => {
  migrateSqlite(path, [...shipped, migration("9999_later", ["create table later (id integer) strict"])]);
  const before = ask("select * from __drizzle_migrations");
  expect(() => migrateSqlite(path)).toThrow("was made by a newer version of Slateline");
  expect(ask("select * from __drizzle_migrations")).toEqual(before);
});

test("a database of another program is refused and left as it was", () => {
  migrateSqlite(path, [migration("0000_other", ["create table bookmarks (url text) strict"])]);
  run("drop table __drizzle_migrations");
  expect(() => migrateSqlite(path)).toThrow("is a database of another program");
  expect(ask("select name from sqlite_schema")).toEqual([{ name: "bookmarks" }]);
});

test("a file that is no database is refused and left as it was", () => {
  path = join(folder, "diary.txt");
  writeFileSync(path, "Dear diary, ".repeat(100));
  expect(() => migrateSqlite(path)).toThrow("is not a database");
  expect(readFileSync(path, "utf8")).toBe("Dear diary, ".repeat(100));
});

test("a folder that cannot be made is refused in words", () => {
  writeFileSync(join(folder, "data"), "a file where the folder should be");
  expect(() => migrateSqlite(path)).toThrow(
    new DatabaseUnavailable(`The file ${path} cannot be made: its folder is not a folder that files can be put into`),
  );
  expect(existsSync(path)).toBe(false);
});
