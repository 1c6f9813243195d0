import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { is, SQL } from "drizzle-orm";
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { getTableConfig as configOnPostgres } from "drizzle-orm/pg-core";
import { getTableConfig as configOnSqlite } from "drizzle-orm/sqlite-core";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import postgresJournal from "./postgres/migrations/meta/_journal.json" with { type: "json" };
import * as postgres from "./postgres/schema.ts";
import { connect } from "./sqlite/connect.ts";
import { migrateSqlite } from "./sqlite/migrate.ts";
import sqliteJournal from "./sqlite/migrations/meta/_journal.json" with { type: "json" };
import * as sqlite from "./sqlite/schema.ts";
import { startPglite } from "./testing-pglite.ts";

/** What both engines' descriptions of a table have in common. */
interface TableConfig {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly checks: readonly { readonly name: string }[];
  readonly primaryKeys: readonly { readonly columns: readonly Column[] }[];
  readonly uniqueConstraints: readonly { readonly name?: string | undefined; readonly columns: readonly Column[] }[];
  readonly indexes: readonly {
    readonly config: { readonly name?: string; readonly unique: boolean; readonly columns: readonly unknown[] };
  }[];
  readonly foreignKeys: readonly ForeignKey[];
}

interface Column {
  readonly name: string;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
}

interface ForeignKey {
  readonly onDelete: string | undefined;
  readonly reference: () => { readonly columns: readonly Column[]; readonly foreignColumns: readonly Column[] };
}

let pglite: Awaited<ReturnType<typeof startPglite>>;

beforeAll(async () => {
  pglite = await startPglite();
});

const onSqlite: readonly TableConfig[] = Object.values(sqlite).map(configOnSqlite);
const onPostgres: readonly TableConfig[] = Object.values(postgres).map(configOnPostgres);

function namesOf(columns: readonly unknown[]): string {
  return columns.map((column) => (is(column, SQL) ? "an expression" : (column as Column).name)).join(", ");
}

/** Everything that both engines must have alike, in words, so that a difference can be read. */
function describeTable(table: TableConfig): string[] {
  return [
    ...table.columns.map(({ name, notNull, hasDefault }) => `column ${name} ${notNull} ${hasDefault}`),
    ...table.checks.map((check) => `check ${check.name}`),
    ...table.primaryKeys.map((key) => `primary key ${namesOf(key.columns)}`),
    ...table.uniqueConstraints.map((unique) => `unique ${unique.name} ${namesOf(unique.columns)}`),
    ...table.indexes.map(({ config }) => `index ${config.name} ${config.unique} ${namesOf(config.columns)}`),
    ...table.foreignKeys.map(describeForeignKey),
  ].map((line) => `${table.name}: ${line}`);
}

function describeForeignKey({ onDelete, reference }: ForeignKey): string {
  const { columns, foreignColumns } = reference();
  return `foreign key ${namesOf(columns)} to ${namesOf(foreignColumns)} on delete ${onDelete}`;
}

/** What the schema says of columns and checks, as the migrated databases are asked for it below. */
function expected(tables: readonly TableConfig[]): { columns: string[]; checks: string[]; indexes: string[] } {
  const columns = tables.flatMap((table) =>
    table.columns.map((column) => `${table.name}.${column.name}${column.notNull ? " not null" : ""}`),
  );
  const checks = tables.flatMap((table) => table.checks.map((check) => check.name));
  const indexes = tables.flatMap((table) => [
    ...table.indexes.map((index) => index.config.name ?? ""),
    ...table.uniqueConstraints.map((unique) => unique.name ?? ""),
  ]);
  return { columns: columns.toSorted(), checks: checks.toSorted(), indexes };
}

/** What drizzle-kit believes that its migrations have made. */
function lastSnapshot(engine: string, { entries }: { entries: readonly unknown[] }): unknown {
  const file = `${String(entries.length - 1).padStart(4, "0")}_snapshot.json`;
  return JSON.parse(readFileSync(join(import.meta.dirname, engine, "migrations", "meta", file), "utf8"));
}

test("the engines have the same tables, columns, keys and constraints", () => {
  const words = (tables: readonly TableConfig[]) => tables.flatMap(describeTable).toSorted();
  expect(words(onSqlite)).toEqual(words(onPostgres));
});

test("SQLite's schema has no change that its migrations have not", async () => {
  const changes = generateSQLiteMigration(
    lastSnapshot("sqlite", sqliteJournal),
    await generateSQLiteDrizzleJson(sqlite),
  );
  expect(await changes).toEqual([]);
});

test("PostgreSQL's schema has no change that its migrations have not", async () => {
  const changes = generateMigration(lastSnapshot("postgres", postgresJournal), generateDrizzleJson(postgres));
  expect(await changes).toEqual([]);
});

test("a migrated SQLite file is what the schema says", () => {
  const folder = mkdtempSync(join(tmpdir(), "slateline-drift-"));
  const path = join(folder, "slateline.db");
  migrateSqlite(path);
  const connection = connect(path, { create: false });
  onTestFinished(() => {
    connection.close();
    rmSync(folder, { recursive: true });
  });
  const list = (query: string) => connection.prepare<[], string>(query).pluck().all();
  const { columns, checks, indexes } = expected(onSqlite);
  const ours = `name in (${onSqlite.map((table) => `'${table.name}'`).join(", ")})`;
  expect(
    list(
      `select t.name || '.' || c.name || case when c."notnull" then ' not null' else '' end
       from (select name from sqlite_schema where type = 'table' and ${ours}) t, pragma_table_info(t.name) c`,
    ).toSorted(),
  ).toEqual(columns);
  const definitions = list(`select sql from sqlite_schema where type = 'table' and ${ours}`).join("\n");
  const checked = [...definitions.matchAll(/CONSTRAINT "(\w+)" CHECK/g)].map((match) => match[1] ?? "");
  expect(checked.toSorted()).toEqual(checks);
  expect(list("select name from sqlite_schema where type = 'index'")).toEqual(expect.arrayContaining(indexes));
});

test("a migrated PostgreSQL is what the schema says", async () => {
  const list = async (query: string) => (await pglite.query<{ name: string }>(query)).rows.map((row) => row.name);
  const { columns, checks, indexes } = expected(onPostgres);
  const ours = `table_name in (${onPostgres.map((table) => `'${table.name}'`).join(", ")})`;
  const found = await list(
    `select table_name || '.' || column_name || case is_nullable when 'NO' then ' not null' else '' end as name
     from information_schema.columns where table_schema = 'public' and ${ours}`,
  );
  expect(found.toSorted()).toEqual(columns);
  const checked = await list(
    "select conname as name from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace",
  );
  expect(checked.toSorted()).toEqual(checks);
  expect(await list("select indexname as name from pg_indexes where schemaname = 'public'")).toEqual(
    expect.arrayContaining(indexes),
  );
});

test("every PostgreSQL text is compared by code point", async () => {
  const { rows } = await pglite.query(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'public' and table_name not like '\\_\\_%' and data_type = 'text' and collation_name is distinct from 'C'`,
  );
  expect(rows).toEqual([]);
});
