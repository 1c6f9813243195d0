import { existsSync, readdirSync, watch } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { importPaths, temporaryFolder } from "../import/testing.ts";
import { migrateSqlite } from "../sqlite/migrate.ts";
import { openSqlite } from "../sqlite/open.ts";
import { runToEnd, startCommand } from "./testing.ts";

const SHIPPED = join(import.meta.dirname, "../data");

async function filledDatabase(): Promise<string> {
  const path = join(await temporaryFolder(), "slateline.db");
  migrateSqlite(path);
  const db = openSqlite(path);
  await importPaths(db, SHIPPED);
  await db.close();
  return path;
}

test("backs up and restores by command, and verifies what it restored", async () => {
  const database = await filledDatabase();
  const backup = join(dirname(database), "backups", "first.db");
  expect(await runToEnd("backup", database, backup)).toEqual({
    exitCode: 0,
    stdout: `Backed up 112 films and 587 date changes to ${backup}, and checked it\n`,
    stderr: "",
  });
  expect(await runToEnd("restore", database, backup)).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await runToEnd("verify", database)).toMatchObject({
    exitCode: 0,
    stdout: "Verified 211 releases, 587 date changes: no difference\n",
  });
});

test("killed in the middle, a backup bears the name of one only if it is whole, and the database is as it was", async () => {
  const database = await filledDatabase();
  const folder = dirname(database);
  const backup = join(folder, "backup.db");
  const begun = Promise.withResolvers<undefined>();
  const watcher = watch(folder, (_, name) => {
    if (name === "backup.db.partial") begun.resolve(undefined);
  });
  const { child, ended } = startCommand("backup", database, backup);
  await begun.promise;
  child.kill("SIGKILL");
  await ended;
  watcher.close();
  if (existsSync(backup)) expect(await runToEnd("verify", backup)).toMatchObject({ exitCode: 0 });
  expect(await runToEnd("verify", database)).toMatchObject({ exitCode: 0 });
  const again = join(folder, "again.db");
  expect(await runToEnd("backup", database, again)).toMatchObject({ exitCode: 0 });
  expect(readdirSync(folder)).toContain("again.db");
});
