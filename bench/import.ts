/**
 * `npm run bench:import -- [DATE CHANGES]`: how fast the import is, and whether its memory grows with the files. Each
 * time stands beside that of copying the same rows with bare statements, since a machine's own speed varies.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { generateHistories } from "./generate.ts";
import type { Run } from "./import-run.ts";

const SHIPPED = join(import.meta.dirname, "../db/data");
const RUN = join(import.meta.dirname, "import-run.ts");
const SEED = 20_261_124;

const wanted = Number(process.argv[2] ?? 100_000);
const folder = await mkdtemp(join(tmpdir(), "slateline-bench-"));
try {
  await report("Shipped histories", [SHIPPED]);
  const slates = await generateHistories(join(folder, "histories"), { seed: SEED, dateChanges: wanted });
  for (const share of [0.25, 0.5, 1]) {
    const paths = slates
      .filter(({ dateChangesSoFar }) => dateChangesSoFar <= wanted * share)
      .map((slate) => slate.folder);
    await report(`${share * 100} % of synthetic histories`, paths);
  }
} finally {
  await rm(folder, { recursive: true });
}

async function report(name: string, paths: readonly string[]): Promise<void> {
  const [imported, copied] = [join(folder, "imported.db"), join(folder, "copied.db")];
  const run = await measure("import", imported, paths);
  const reference = await measure("copy", copied, [imported]);
  for (const path of [imported, copied]) await rm(path);
  console.log(
    `${name}: ${count(run.films)} films, ${count(run.dateChanges)} date changes in ${run.seconds.toFixed(2)} s, ` +
      `${count(run.dateChanges / run.seconds)} a second; ` +
      `${(run.seconds / reference.seconds).toFixed(1)} times as long as copying its ${count(run.rows)} rows ` +
      `(${reference.seconds.toFixed(2)} s); at most ${count(run.peakMegabytes)} MB`,
  );
}

async function measure(kind: "import" | "copy", file: string, paths: readonly string[]): Promise<Run> {
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, RUN, kind, file, ...paths]);
  return JSON.parse(stdout) as Run;
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
