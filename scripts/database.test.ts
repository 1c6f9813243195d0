import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { databaseAddress, openDatabase } from "#db/open.ts";
import { countFilms } from "#db/queries/count-films.ts";
import { prepareDatabase } from "./database.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slateline-database-"));
  vi.stubEnv("DATABASE_URL", `file:${join(folder, "new", "slateline.db")}`);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function filmsOnRecord(): Promise<number> {
  const db = await openDatabase(databaseAddress());
  try {
    return await countFilms(db, { most: 1000 });
  } finally {
    await db.close();
  }
}

test("where there is no database, one is made and filled; the next start has nothing to do and says nothing", async () => {
  await prepareDatabase();
  expect(await filmsOnRecord()).toBeGreaterThan(100);
  const say = vi.spyOn(console, "log");
  await prepareDatabase();
  expect(say).not.toHaveBeenCalled();
});

test("a load that fails on the way leaves the database empty, for a later start to fill", async () => {
  const histories = join(folder, "histories");
  cpSync(join(import.meta.dirname, "..", "db", "data"), histories, { recursive: true });
  const broken = join(histories, "films", "zzz.json");
  writeFileSync(broken, "{");
  await expect(prepareDatabase(histories)).rejects.toThrow("zzz.json");
  expect(await filmsOnRecord()).toBe(0);
  rmSync(broken);
  await prepareDatabase(histories);
  expect(await filmsOnRecord()).toBeGreaterThan(100);
});
