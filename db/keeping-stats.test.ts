import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Database } from "./db.ts";
import { keepingStats } from "./keeping-stats.ts";
import { findCountedTo } from "./queries/find-counted-to.ts";
import { migrateSqlite } from "./sqlite/migrate.ts";
import { openSqlite } from "./sqlite/open.ts";

/** On SQLite, where all that the counting waits for is over within a turn of the event loop. */
function openEmpty(): Database {
  const folder = mkdtempSync(join(tmpdir(), "slateline-keeping-"));
  const path = join(folder, "slateline.db");
  migrateSqlite(path);
  const db = openSqlite(path);
  onTestFinished(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });
  return db;
}

const LINE = { kind: "film", slug: "dune", recordedAt: "2026-11-24T12:00:00.000Z" } as const;

/** Lines of the change log that a database's counts lack. */
async function countMissing(db: Database): Promise<number> {
  return (await db.q.$count(db.t.changeLog)) - ((await findCountedTo(db)) ?? 0);
}

test("a save that comes while counting fails is counted without the next", async () => {
  const db = openEmpty();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  const [refused, told] = [Promise.withResolvers<never>(), Promise.withResolvers<undefined>()];
  let transactions = 0;
  // The first transaction is a save, the second counts it.
  const following = keepingStats({
    ...db,
    tx(work) {
      transactions += 1;
      if (transactions !== 2) return db.tx(work);
      told.resolve(undefined);
      return refused.promise;
    },
  });
  const save = () => following.tx(({ insertAll }) => insertAll("changeLog", [LINE]));
  await save();
  await told.promise;
  await save();
  refused.reject(new Error("The disk is full"));
  await setImmediate();
  expect(await countMissing(db)).toBe(0);
});
