import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slateline-command-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command where `data/slateline.db` is a file in this test's own folder. */
function migrate(url?: string): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const env = { ...process.env, DATABASE_URL: url ?? "" };
  const child = execFile(
    process.execPath,
    [join(import.meta.dirname, "migrate.ts")],
    { cwd: folder, env },
    (_error, stdout, stderr) => resolve({ exitCode: child.exitCode ?? -1, stdout, stderr }),
  );
  return promise;
}

test("makes data/slateline.db where nothing else is asked for, once, by however many programs", async () => {
  const ended = await Promise.all([migrate(), migrate(), migrate()]);
  expect(ended.map(({ stdout }) => stdout).toSorted()).toEqual([
    "Created data/slateline.db\n",
    "Up to date\n",
    "Up to date\n",
  ]);
});

test("says in one sentence why it could not, and exits with 1", async () => {
  writeFileSync(join(folder, "diary.txt"), "Dear diary, ".repeat(100));
  expect(await migrate("file:diary.txt")).toEqual({
    exitCode: 1,
    stdout: "",
    stderr: "The file diary.txt is not a database. Move it away, or name another file in DATABASE_URL\n",
  });
});

test("says in one sentence what is wrong with DATABASE_URL", async () => {
  const { exitCode, stderr } = await migrate("mysql://localhost/films");
  expect(exitCode).toBe(1);
  expect(stderr.trimEnd().split("\n")).toEqual([expect.stringContaining("DATABASE_URL must begin with")]);
});
