import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { type Bench, largest } from "../part.ts";
import { p99Under } from "../rows.ts";
import { whileServed } from "../served-app.ts";
import { paceOf, timesOf } from "../times.ts";

const STARTS = 5;

/** How long `npm start` takes until the built app answers on the largest record, beside Node with nothing to do. */
export async function start(bench: Bench): Promise<void> {
  const films = largest(bench);
  const database = join(bench.folder, "start.db");
  copyFileSync(await bench.recordOf(films), database);
  const ready: number[] = [];
  // The first brings the file up to date and is the first to read it.
  for (let time = 0; time <= STARTS; time += 1)
    await whileServed({ database }, async ({ readyMs }) => {
      if (time > 0) ready.push(readyMs);
    });
  const nothing = await timesOf(STARTS, () => execFileSync(process.execPath, ["-e", ""]));
  const limit = { what: 'node -e ""', ...paceOf(nothing) };
  bench.add({ part: "start", what: "until it answers", films, pace: paceOf(ready), limit, aim: p99Under(3000) });
}
