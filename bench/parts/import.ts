import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { generateSlates, writeSlates } from "../generate.ts";
import type { Bench } from "../part.ts";
import { type Aim, perSecond } from "../rows.ts";
import { middleBy } from "../times.ts";
import type { Run } from "./import-run.ts";

const SHIPPED = join(import.meta.dirname, "../../db/data");
const RUN = join(import.meta.dirname, "import-run.ts");
const SEED = 20_261_124;
/** More would tell no more: each file is read by itself. */
const MOST_FILMS = 5_000;

/**
 * How many date changes the import takes in a second, beside copying the rows that come of them with bare statements, and
 * whether its memory grows with the files.
 */
export async function importing({ sizes, folder, add }: Bench): Promise<void> {
  const histories = join(folder, "histories");
  const films = Math.min(MOST_FILMS, Math.max(...sizes));
  const slates = await writeSlates(histories, generateSlates({ seed: SEED, films }));
  const quarter = slates.slice(0, Math.ceil(slates.length / 4));
  for (const paths of [[SHIPPED], quarter.map((slate) => slate.folder), slates.map((slate) => slate.folder)]) {
    const { run, copy } = await inTurns(folder, paths);
    const limit = { what: `copying its ${copy.rows.toLocaleString("en-US")} rows`, ...paceOf(copy) };
    const row = { part: "import", films: run.films, pace: paceOf(run), megabytes: run.peakMegabytes, limit };
    if (paths[0] === SHIPPED) add({ ...row, what: "date changes, shipped histories", aim: wholeWithin(3, run) });
    else add({ ...row, what: "date changes, synthetic histories", aim: perSecond(10_000) });
  }
}

/** On a shared machine one run takes half as long again as the next, so each is run several times, in turn. */
const TURNS = 5;

/** The middle run of each kind. */
async function inTurns(folder: string, paths: readonly string[]): Promise<{ run: Run; copy: Run }> {
  const [runs, copies]: [Run[], Run[]] = [[], []];
  const [imported, copied] = [join(folder, "imported.db"), join(folder, "copied.db")];
  for (let turn = 0; turn < TURNS; turn += 1) {
    runs.push(await measure("import", imported, paths));
    copies.push(await measure("copy", copied, [imported]));
    for (const path of [imported, copied]) await rm(path);
  }
  return { run: middleBy(runs, ({ seconds }) => seconds), copy: middleBy(copies, ({ seconds }) => seconds) };
}

function wholeWithin(seconds: number, run: Run): Aim {
  return { says: `all within ${seconds} s`, isReached: () => run.seconds < seconds };
}

/** A run's date changes a second, and how long one took, of which it has no middle. */
function paceOf({ dateChanges, seconds }: Run) {
  const each = (1000 * seconds) / dateChanges;
  return { perSecond: dateChanges / seconds, p50Ms: each, p99Ms: each };
}

async function measure(kind: "import" | "copy", file: string, paths: readonly string[]): Promise<Run> {
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, RUN, kind, file, ...paths]);
  return JSON.parse(stdout) as Run;
}
