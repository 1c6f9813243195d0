import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openSqlite } from "#db/sqlite/open.ts";
import { type Bench, largest } from "../part.ts";
import { whileServed } from "../served-app.ts";
import { paceOf } from "../times.ts";

const ROOT = join(import.meta.dirname, "../..");
const MOST_MEGABYTES = 300;
const MOST_PAGES = 100_000;

/**
 * How much memory a dump takes, and whether pages are answered while it is made: of films that nobody asked for before, so
 * that nothing of them is kept. Throws where one is not answered.
 */
export async function dump(bench: Bench): Promise<void> {
  const films = largest(bench);
  const record = await bench.recordOf(films);
  const paths = await filmPaths(record);
  await whileServed({ record }, async ({ url, path }) => {
    const { peakMegabytes, answered, failed } = await runDump(path, { url, paths, folder: join(bench.folder, "dump") });
    if (failed.length > 0) throw new Error(`While a dump was made: ${failed.slice(0, 10).join(", ")}`);
    const aim = {
      says: `under ${MOST_MEGABYTES} MB`,
      isReached: ({ ratio }: { ratio: number | null }) => (ratio ?? 0) > 1,
    };
    const what = "pages meanwhile, its memory beside what it may take";
    const ratio = MOST_MEGABYTES / peakMegabytes;
    bench.add({ part: "dump", what, films, pace: paceOf(answered), megabytes: peakMegabytes, ratio, aim });
  });
}

async function filmPaths(record: string): Promise<readonly string[]> {
  const db = openSqlite(record);
  const { slug, id } = db.t.films;
  const rows = await db.q.select({ slug }).from(db.t.films).orderBy(id).limit(MOST_PAGES);
  await db.close();
  return rows.map((film) => `/films/${film.slug}`);
}

/** Said by the process itself as it ends: what the system counted as the most it ever held. */
const SAY_PEAK = `process.on("exit", () => console.error("peak", process.resourceUsage().maxRSS));`;

/** What a dump took, and how the pages that were asked for meanwhile fared. */
interface DumpRun {
  /** Resident, of the process that dumps. */
  readonly peakMegabytes: number;
  /** Milliseconds of each answer, in the order asked. */
  readonly answered: readonly number[];
  /** Addresses that were not answered with 200, and with what they were. */
  readonly failed: readonly string[];
}

/** Dumps a database by `npm run db:dump`, as that starts it, and asks a server on the same for pages, one after another. */
async function runDump(
  database: string,
  { url, paths, folder }: { url: string; paths: readonly string[]; folder: string },
): Promise<DumpRun> {
  const dumping = spawn(process.execPath, [...flagsOf("db:dump"), folder], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    stdio: ["ignore", "inherit", "pipe"],
  });
  let said = "";
  dumping.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = once(dumping, "exit").then(([code]: unknown[]) => code);
  try {
    const asked = await askWhile(dumping, url, paths);
    const code = await ended;
    const peak = /^peak (\d+)$/m.exec(said)?.[1];
    if (code !== 0 || peak === undefined) throw new Error(`The dump ended with ${String(code)}: ${said}`);
    return { peakMegabytes: Number(peak) / 1024, ...asked };
  } finally {
    dumping.kill();
  }
}

/** The arguments that a script of package.json gives Node, so that what is measured is what is run. */
function flagsOf(script: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const [, ...flags] = scripts[script]?.split(" ") ?? [];
  return ["--import", `data:text/javascript,${encodeURIComponent(SAY_PEAK)}`, ...flags];
}

async function askWhile(dump: ChildProcess, url: string, paths: readonly string[]) {
  const answered: number[] = [];
  const failed: string[] = [];
  for (let index = 0; dump.exitCode === null && dump.signalCode === null; index += 1) {
    const path = paths[index % paths.length] ?? "/";
    const start = performance.now();
    const status = await statusOf(url + path);
    if (status === 200) answered.push(performance.now() - start);
    else failed.push(`${path}: ${status}`);
  }
  return { answered, failed };
}

async function statusOf(address: string): Promise<number | string> {
  try {
    const response = await fetch(address);
    await response.text();
    return response.status;
  } catch (error) {
    return String(error);
  }
}
