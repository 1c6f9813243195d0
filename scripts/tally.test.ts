import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "./run.ts";
import { addTallies, countPlaywright, countVitest, formatTally, readTally } from "./tally.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slateline-tally-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const VITEST = join(import.meta.dirname, "..", "node_modules", "vitest");

/** Runs Vitest itself on files that import its functions by their place, since the folder has no packages. */
async function runVitest(files: Readonly<Record<string, string>>) {
  const head = `import { expect, test } from ${JSON.stringify(join(VITEST, "dist", "index.js"))};\n`;
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), head + source);
  const report = join(folder, "report.json");
  const args = [join(VITEST, "vitest.mjs"), "run", "--reporter=json", `--outputFile=${report}`];
  const { code } = await run(process.execPath, args, { cwd: folder });
  return readTally(report, countVitest, code);
}

describe("Vitest's report", () => {
  test("is counted test by test, and a file that does not load counts as one failed", async () => {
    const tally = await runVitest({
      "a.test.js": "test('a', () => {}); test('b', () => expect(1).toBe(2)); test.skip('c', () => {}); test.todo('d');",
      "b.test.js": "throw new Error('does not load');",
    });
    expect(tally).toEqual({ passed: 1, failed: 2, skipped: 2 });
  });

  test("fails once where every test passed and the run did not", async () => {
    const tally = await runVitest({ "a.test.js": "test('a', () => { void Promise.reject(new Error('stray')); });" });
    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test("fails where there is no test", async () => {
    expect(await runVitest({})).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test("fails where every test was skipped, though the run did not", async () => {
    expect(await runVitest({ "a.test.js": "test.skip('a', () => {});" })).toEqual({ passed: 0, failed: 1, skipped: 1 });
  });
});

describe("Playwright's report", () => {
  test("counts a test that passed when repeated as failed", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test("fails once where it is missing or broken", () => {
    const path = join(folder, "report.json");
    expect(readTally(path, countPlaywright, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    writeFileSync(path, '{"stats":');
    expect(readTally(path, countPlaywright, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

test("the closing line tells of skipped tests only where there are any", () => {
  const tally = addTallies({ passed: 1, failed: 0, skipped: 0 }, { passed: 11, failed: 1, skipped: 0 });
  expect(formatTally(tally)).toBe("12 passed, 1 failed");
  expect(formatTally({ ...tally, skipped: 3 })).toBe("12 passed, 1 failed, 3 skipped");
});
