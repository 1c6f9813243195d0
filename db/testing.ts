import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableName } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { Client } from "pg";
import { afterAll, beforeAll, describe, onTestFinished } from "vitest";
import type { Database } from "./db.ts";
import { MIGRATIONS_TABLE } from "./migrations.ts";
import { migratePostgres } from "./postgres/migrate.ts";
import { openPostgres, toPostgresDatabase } from "./postgres/open.ts";
import * as tables from "./postgres/schema.ts";
import { readLogger } from "./reads.ts";
import { migrateSqlite } from "./sqlite/migrate.ts";
import { openSqlite } from "./sqlite/open.ts";
import { startPglite } from "./testing-pglite.ts";

/** An empty, migrated database, closed when the test is done. On PostgreSQL a second call empties the first's. */
export type OpenTestDatabase = () => Promise<Database>;

type Tests = (openTestDatabase: OpenTestDatabase) => void;

/** An engine made ready for the tests of one `describe`. */
interface TestEngine {
  readonly open: () => Promise<Database>;
  readonly stop: () => Promise<void>;
}

/** The same tests on a SQLite file and on PostgreSQL: PGlite, whose single connection lets nothing happen at once. */
export function onEveryEngine(name: string, tests: Tests): void {
  onEngine(`${name}, on SQLite`, startSqlite, tests);
  onEngine(`${name}, on PGlite`, startSharedPglite, tests);
}

/** The same tests where readers and writers meet: on a SQLite file, and on the server of `TEST_POSTGRES_URL`. */
export function onConcurrentEngines(name: string, tests: Tests): void {
  onEngine(`${name}, on SQLite`, startSqlite, tests);
  onPostgresServer(name, tests);
}

/** Tests for a real PostgreSQL, in a database of their own; skipped, saying why, where `TEST_POSTGRES_URL` names none. */
export function onPostgresServer(name: string, tests: Tests): void {
  const server = process.env["TEST_POSTGRES_URL"];
  if (server) onEngine(`${name}, on PostgreSQL`, () => startDatabase(server), tests);
  else describe.skip(`${name}, on PostgreSQL (TEST_POSTGRES_URL is not set)`, () => tests(neverOpened));
}

function neverOpened(): Promise<Database> {
  throw new Error("A skipped test was run");
}

function onEngine(heading: string, start: () => Promise<TestEngine>, tests: Tests): void {
  describe(heading, () => {
    let engine: TestEngine | undefined;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine?.stop());
    tests(async () => {
      if (!engine) throw new Error("A test database is opened in a test, or in its beforeEach");
      const db = await engine.open();
      onTestFinished(() => db.close());
      return db;
    });
  });
}

/** Migrated once and copied for each test: a file of its own for each is cheaper than emptying one. */
async function startSqlite(): Promise<TestEngine> {
  const folder = mkdtempSync(join(tmpdir(), "slateline-test-"));
  const template = join(folder, "template.db");
  migrateSqlite(template);
  let copies = 0;
  return {
    async open() {
      copies += 1;
      const path = join(folder, `${copies}.db`);
      copyFileSync(template, path);
      return openSqlite(path);
    },
    async stop() {
      rmSync(folder, { recursive: true });
    },
  };
}

let sharedPglite: ReturnType<typeof startPglite> | undefined;

/** One for all of a test file, gone with its process. */
async function startSharedPglite(): Promise<TestEngine> {
  sharedPglite ??= startPglite();
  const pglite = await sharedPglite;
  return {
    async open() {
      await pglite.exec(emptyAll);
      return toPostgresDatabase(drizzle(pglite, { logger: readLogger }), {
        ask: async (text, values) => (await pglite.query<unknown[]>(text, [...values], { rowMode: "array" })).rows,
        close: async () => undefined,
      });
    },
    stop: async () => undefined,
  };
}

async function startDatabase(server: string): Promise<TestEngine> {
  const { name, url, drop } = await createServerDatabase(server);
  await migratePostgres(url, name);
  return {
    async open() {
      await runOn(url, emptyAll);
      return openPostgres(url, name);
    },
    stop: drop,
  };
}

/** A database without tables on a server, under a name of its own. */
export async function createServerDatabase(server: string) {
  const name = `slateline_test_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await runOn(server, `create database ${name}`);
  return { name, url: url.href, drop: () => runOn(server, `drop database ${name} with (force)`) };
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Not TRUNCATE, which makes every file of every table and index anew: ten times as slow on tables this small. The user
 * must be a superuser, to delete in any order.
 */
const emptyAll = [
  "set session_replication_role = replica",
  ...Object.values(tables).map((table) => `delete from ${getTableName(table)}`),
  `select setval(oid::regclass, 1, false) from pg_class where relkind = 'S' and relname not like '${MIGRATIONS_TABLE}%'`,
  "set session_replication_role = origin",
].join(";\n");
