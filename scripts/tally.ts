import { readFileSync } from "node:fs";
import * as z from "zod";

/** How many tests ended in which way. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: Tally = { passed: 0, failed: 0, skipped: 0 };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Counts Vitest's JSON report. A file that failed to load ran no test, and counts as one failed. */
export function countVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = vitestReport.parse(report);
  const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Counts Playwright's JSON report. A test that passed only when repeated has failed once too often. */
export function countPlaywright(report: unknown): Tally {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * What a test runner's report and exit code say together. A runner that failed without a failed test (an error outside
 * any, a crash before the report, no test at all) counts as one failed, and so does one that ran nothing.
 */
export function readTally(path: string, count: (report: unknown) => Tally, exitCode: number): Tally {
  const tally = countFile(path, count);
  const isBad = exitCode !== 0 || tally.passed + tally.failed === 0;
  return isBad && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function countFile(path: string, count: (report: unknown) => Tally): Tally {
  try {
    return count(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return NO_TESTS;
  }
}

export function addTallies(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The line that CI reads: `12 passed, 0 failed`, with `, 1 skipped` where there are any. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
