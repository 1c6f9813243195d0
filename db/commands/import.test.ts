import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { announcementsFile, filesIn, filmFile, historyLine, temporaryFolder } from "../import/testing.ts";
import { migrateSqlite } from "../sqlite/migrate.ts";
import { openSqlite } from "../sqlite/open.ts";
import { verifyRecord } from "../verify/verify-record.ts";
import { runToEnd, startCommand } from "./testing.ts";

const ANNOUNCED = announcementsFile("a-2019-01-14", "b-2020-04-24");
const history = [historyLine("a-2019-01-14", "2021-07-23"), historyLine("b-2020-04-24", "2021-11-19")];

async function emptyDatabase(): Promise<string> {
  const path = join(await temporaryFolder(), "test.db");
  migrateSqlite(path);
  return path;
}

test("says what it imported, then that there is nothing new", async () => {
  const database = await emptyDatabase();
  const folder = await filesIn({ "a.json": ANNOUNCED, "b.json": filmFile({ history }) });
  expect(await runToEnd("import", database, folder)).toEqual({
    exitCode: 0,
    stdout: "Imported 1 film, 2 announcements, 2 date changes\n",
    stderr: "",
  });
  expect(await runToEnd("import", database, folder)).toMatchObject({
    exitCode: 0,
    stdout: "Nothing new: 1 film, 2 announcements already on record\n",
  });
});

test("exits with 1 where a file has errors, and imports the others", async () => {
  const database = await emptyDatabase();
  const folder = await filesIn({ "a.json": ANNOUNCED, "b.json": filmFile(), "c.json": "{" });
  const { exitCode, stdout, stderr } = await runToEnd("import", database, folder);
  expect(exitCode).toBe(1);
  expect(stdout).toBe("Imported 1 film, 2 announcements\nLeft out 1 file with errors\n");
  expect(stderr).toContain(`  ${join(folder, "c.json")} line 1, column 2: found the end of the file; expected`);
});

test("exits with 2 where the record has something otherwise, and says what each has", async () => {
  const database = await emptyDatabase();
  await runToEnd("import", database, await filesIn({ "a.json": ANNOUNCED, "b.json": filmFile({ history }) }));
  const changed = await filesIn({ "b.json": filmFile({ history: [historyLine("a-2019-01-14", "2021-07-21")] }) });
  const { exitCode, stderr } = await runToEnd("import", database, changed);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(
    '/history/0/date (a-2019-01-14, US theatrical): "2021-07-23" on record, "2021-07-21" in the file',
  );
});

test("a dry run says what it would do, and writes nothing", async () => {
  const database = await emptyDatabase();
  const folder = await filesIn({ "a.json": ANNOUNCED, "b.json": filmFile({ history }) });
  for (const _ of ["once", "and again"])
    expect(await runToEnd("import", database, "--dry-run", folder)).toMatchObject({
      exitCode: 0,
      stdout: "Would import 1 film, 2 announcements, 2 date changes\nThis was a dry run: nothing was written\n",
    });
});

test("says how it is used where it is used otherwise", async () => {
  const database = await emptyDatabase();
  for (const args of [[], ["--wrong", "x"]])
    expect(await runToEnd("import", database, ...args)).toMatchObject({ exitCode: 1, stdout: "" });
});

test("killed in the middle, it leaves whole films alone, and goes on from there", async () => {
  const database = await emptyDatabase();
  const slugs = Array.from({ length: 1000 }, (_, index) => `film-${index}`);
  const films = Object.fromEntries(slugs.map((slug) => [`${slug}.json`, filmFile({ slug, history })]));
  const folder = await filesIn({ "announcements.json": ANNOUNCED, ...films });
  const db = openSqlite(database);
  const { child, ended } = startCommand("import", database, folder);
  await vi.waitUntil(async () => (await db.q.$count(db.t.films)) > 2, { timeout: 30_000, interval: 1 });
  child.kill("SIGKILL");
  expect(await ended).toMatchObject({ exitCode: null });
  const whole = await db.q.$count(db.t.films);
  expect(whole).toBeLessThan(slugs.length);
  expect(await db.q.$count(db.t.dateChanges)).toBe(whole * history.length);
  expect(await differencesIn(db)).toEqual([]);
  await runToEnd("import", database, folder);
  expect(await db.q.$count(db.t.films)).toBe(slugs.length);
  expect(await differencesIn(db)).toEqual([]);
  await db.close();
});

async function differencesIn(db: ReturnType<typeof openSqlite>): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  await verifyRecord(db, (difference) => found.push(difference));
  return found;
}
