import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "./run.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slateline-environment-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a program started as the npm scripts start theirs sees as PORT, DATABASE_URL and PUBLIC_URL. */
async function seen(env: Record<string, string> = {}): Promise<string> {
  const preload = join(import.meta.dirname, "environment.ts");
  const print = "console.log(process.env.PORT, process.env.DATABASE_URL, process.env.PUBLIC_URL)";
  const { output } = await run(process.execPath, ["--import", preload, "--eval", print], { cwd: folder, env });
  return output.trim();
}

test("the environment wins over .env.local, and that over .env", async () => {
  writeFileSync(join(folder, ".env"), "PORT=1\nDATABASE_URL=file:one.db\nPUBLIC_URL=https://one.example\n");
  writeFileSync(join(folder, ".env.local"), "PORT=2\nDATABASE_URL=file:two.db\n");
  expect(await seen({ PORT: "3" })).toBe("3 file:two.db https://one.example");
});

test("without a file nothing is set and nothing is said", async () => {
  expect(await seen()).toBe("undefined undefined undefined");
});

test("one that cannot be read is named, without a stack trace", async () => {
  await run("mkdir", [join(folder, ".env")]);
  expect(await seen()).toMatch(/^\.env cannot be read: .*$/);
});
