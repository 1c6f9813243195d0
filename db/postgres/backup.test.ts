import { readdirSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { afterEach, expect, onTestFinished, test } from "vitest";
import { announcementsFile, filmFile, historyLine, importContents, temporaryFolder } from "../import/testing.ts";
import { createServerDatabase } from "../testing.ts";
import { verifyRecord } from "../verify/verify-record.ts";
import { backUpPostgres } from "./backup.ts";
import { migratePostgres } from "./migrate.ts";
import { openPostgres } from "./open.ts";
import { restorePostgres } from "./restore.ts";

const server = process.env["TEST_POSTGRES_URL"] ?? "";
const NOW = "2026-11-24T12:00:00.000Z";

/** A database of one film on the server, and where its backup may go. */
async function servedDatabase() {
  const { name, url, drop } = await createServerDatabase(server);
  onTestFinished(drop);
  onTestFinished(() => runOnServer(`drop database if exists "${name}_replaced_20261124120000000"`));
  await migratePostgres(url, name);
  const history = [historyLine("a-2019-01-14", "2021-07-23")];
  await within({ url }, (db) => importContents(db, announcementsFile("a-2019-01-14"), filmFile({ history })));
  return { name, address: { url, shown: name }, backup: join(await temporaryFolder(), "slateline.dump") };
}

async function runOnServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function within<T>(
  { url }: { url: string },
  work: (db: Awaited<ReturnType<typeof openPostgres>>) => Promise<T>,
): Promise<T> {
  const db = await openPostgres(url, "test");
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

test.skipIf(!server)(
  "a backup takes the database's place, which stays on the server (needs TEST_POSTGRES_URL)",
  async () => {
    const { name, address, backup } = await servedDatabase();
    expect(await backUpPostgres(address, backup)).toEqual({ films: 1, dateChanges: 1 });
    expect(readdirSync(dirname(backup))).toEqual(["slateline.dump"]);
    await within(address, (db) => importContents(db, filmFile({ slug: "later" })));
    // PostgreSQL has no name of more than 63 bytes, and the name of a test's database is long.
    const suffix = "_replaced_20261124120000000";
    const replaced = `${name.slice(0, 63 - suffix.length)}${suffix}`;
    expect(await restorePostgres(address, backup, NOW)).toEqual({ films: 1, dateChanges: 1, replaced });
    await within(address, async (db) => {
      expect(await db.q.$count(db.t.films)).toBe(1);
      const found: unknown[] = [];
      await verifyRecord(db, (difference) => found.push(difference));
      expect(found).toEqual([]);
      await importContents(db, filmFile({ slug: "goes-on" }));
    });
    const other = new URL(`/${replaced}`, server).href;
    expect(await within({ url: other }, (db) => db.q.$count(db.t.films))).toBe(2);
  },
);

test.skipIf(!server)(
  "nothing is restored while a program has the database open (needs TEST_POSTGRES_URL)",
  async () => {
    const { address, backup } = await servedDatabase();
    await backUpPostgres(address, backup);
    await within(address, async (db) => {
      await expect(restorePostgres(address, backup, NOW)).rejects.toThrow("is open in another program");
      expect(await db.q.$count(db.t.films)).toBe(1);
    });
  },
);

test.skipIf(!server).each<[what: string, spoil: (backup: string) => void, reason: string]>([
  ["is no dump", (backup) => writeFileSync(backup, "Dear diary"), "pg_restore failed"],
  ["is cut short", (backup) => truncateSync(backup, 9000), "pg_restore failed"],
])("a backup that %s is refused (needs TEST_POSTGRES_URL)", async (_, spoil, reason) => {
  const { address, backup } = await servedDatabase();
  await backUpPostgres(address, backup);
  spoil(backup);
  await expect(restorePostgres(address, backup, NOW)).rejects.toThrow(reason);
  await within(address, async (db) => expect(await db.q.$count(db.t.films)).toBe(1));
});

const path = process.env["PATH"];
afterEach(() => {
  process.env["PATH"] = path;
});

test("says what is missing where there is no pg_dump", async () => {
  const folder = await temporaryFolder();
  process.env["PATH"] = folder;
  const address = { url: "postgres://127.0.0.1:1/films", shown: "films" };
  await expect(backUpPostgres(address, join(folder, "a.dump"))).rejects.toThrow("pg_dump is not installed");
  expect(readdirSync(folder)).toEqual([]);
});
