/** Everything behind `npm test` that needs the project's own Node: each check in turn, whatever the others say. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parsed, refused, type Parsed } from "#domain/parsed.ts";
import { isBuildStale } from "./build.ts";
import { provideChromium } from "./chromium.ts";
import { providePostgres, startPostgres, type ThrowAwayServer } from "./postgres.ts";
import { elapsedSince, withProgress } from "./progress.ts";
import { orRefuse } from "./refusal.ts";
import { type Ended, run, type RunOptions } from "./run.ts";
import { signalled } from "./signalled.ts";
import { addTallies, countPlaywright, countVitest, formatTally, NO_TESTS, readTally, type Tally } from "./tally.ts";

interface Check {
  readonly name: string;
  readonly run: () => Promise<Tally>;
}

/** What the checks share: a folder that goes with them, what had to be provided, and the wish to stop. */
interface Bench {
  readonly folder: string;
  readonly chromium: Parsed<string>;
  readonly postgres: Parsed<ThrowAwayServer>;
  readonly stop: AbortSignal;
}

const ROOT = join(import.meta.dirname, "..");

/** Several times what the slowest takes: a check that hangs must fail, not use up the time of all of them. */
const LIMIT_MS = 30 * 60_000;

async function check(): Promise<void> {
  const stop = signalled();
  const folder = mkdtempSync(join(tmpdir(), "slateline-check-"));
  // Both before the long checks begin, since they may have to be installed.
  const chromium = await attempt("Looking for Chromium", () => provideChromium(process.env));
  const postgres = await attempt("Starting PostgreSQL", () => provideTestServer(process.env));
  try {
    const total = await runAll(listChecks({ folder, chromium, postgres, stop }), stop);
    console.log(stop.aborted ? "Stopped before the end." : formatTally(total));
    process.exitCode = stop.aborted || total.failed > 0 || total.passed === 0 ? 1 : 0;
  } finally {
    if (postgres.ok) await postgres.value.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function attempt<T>(step: string, work: () => Promise<T>): Promise<Parsed<T>> {
  try {
    return parsed(await withProgress(step, work));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    console.log(problem);
    return refused(problem);
  }
}

async function provideTestServer(env: NodeJS.ProcessEnv): Promise<ThrowAwayServer> {
  const given = env["TEST_POSTGRES_URL"];
  if (given) return { url: given, stop: async () => {} };
  return startPostgres(await providePostgres(env));
}

function listChecks(bench: Bench): readonly Check[] {
  return [
    { name: "types", run: () => runScript("types", bench) },
    { name: "lint", run: () => runScript("lint", bench) },
    { name: "format", run: () => runScript("format:check", bench) },
    { name: "unused code", run: () => runScript("unused", bench) },
    { name: "unit and database tests", run: () => runVitest(bench) },
    { name: "build", run: () => runScript("build", bench) },
    { name: "browser tests", run: () => runPlaywright(bench) },
  ];
}

async function runAll(checks: readonly Check[], stop: AbortSignal): Promise<Tally> {
  let total = NO_TESTS;
  for (const { name, run: runCheck } of checks) {
    if (stop.aborted) break;
    const start = performance.now();
    const tally = await runCheck();
    console.log(`${tally.failed > 0 ? "FAILED" : "ok"} ${name}: ${formatTally(tally)} (${elapsedSince(start)})`);
    total = addTallies(total, tally);
  }
  return total;
}

/** A check that is passed or not as a whole. No database of the developer's is near: a build might read one. */
async function runScript(script: string, { folder, stop }: Bench): Promise<Tally> {
  const env = { DATABASE_URL: `file:${join(folder, "build.db")}` };
  const { code, output } = await runWithin(stop, "npm", ["run", "--silent", script], { env });
  return code === 0 ? { ...NO_TESTS, passed: 1 } : failure(output);
}

/** Without a PostgreSQL its tests are skipped and seen to be; CI has no excuse. */
async function runVitest({ folder, postgres, stop }: Bench): Promise<Tally> {
  const report = join(folder, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const env = postgres.ok ? { TEST_POSTGRES_URL: postgres.value.url } : {};
  const { code } = await runWithin(stop, "vitest", ["run", ...reporters], { env, live: true });
  const tally = readTally(report, countVitest, code);
  return postgres.ok || process.env["CI"] !== "true" ? tally : addTallies(tally, failure(postgres.problem));
}

async function runPlaywright({ folder, chromium, stop }: Bench): Promise<Tally> {
  if (!chromium.ok) return failure(chromium.problem);
  if (isBuildStale(ROOT)) return failure("Not run: there is no build to open in a browser.");
  const report = join(folder, "playwright.json");
  const env = { CHROMIUM_PATH: chromium.value, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code } = await runWithin(stop, "playwright", ["test", "--reporter=list,json"], { env, live: true });
  return readTally(report, countPlaywright, code);
}

/** Runs one program of a check, and says so if it was ended for taking too long. */
async function runWithin(
  stop: AbortSignal,
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<Ended> {
  const limit = AbortSignal.timeout(LIMIT_MS);
  const ended = await run(command, args, { ...options, stop: AbortSignal.any([stop, limit]) });
  if (limit.aborted) console.log(`${command} was ended after ${LIMIT_MS / 60_000} minutes.`);
  return ended;
}

function failure(reason: string): Tally {
  console.log(reason.trimEnd());
  return { ...NO_TESTS, failed: 1 };
}

await orRefuse(check);
