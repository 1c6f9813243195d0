import { releasesAt } from "../asked.ts";
import { loadTimes } from "../load.ts";
import { type Bench, largest } from "../part.ts";
import { atMostTimes } from "../rows.ts";
import { megabytesOf, whileServed } from "../served-app.ts";

const STEPS = 5;
const REQUESTS = 20_000;
/** One in so many is for an address that was not asked for before, so that whatever is kept has to make room. */
const ANEW = 50;
/** The first answers made let the heap grow to what it needs, and are not counted. */
const WARM_UPS = 2500;

/** Whether the server's memory grows over 100,000 requests: told after each 20,000, and held against the first of them. */
export async function memory(bench: Bench): Promise<void> {
  const films = largest(bench);
  const record = await bench.recordOf(films);
  await whileServed({ script: "bench/serve-with-limits.ts", record, profile: bench.profile }, async (app) => {
    let asked = 0;
    const path = () => releasesAt(asked++ % ANEW === 0 ? asked : 0);
    await loadTimes(app.url, () => releasesAt((asked += 1)), WARM_UPS);
    const sizes: number[] = [];
    for (let step = 1; step <= STEPS; step += 1) {
      const pace = await loadTimes(app.url, path, REQUESTS);
      const megabytes = megabytesOf(app);
      sizes.push(megabytes);
      const what = `server after ${(step * REQUESTS).toLocaleString("en-US")} requests of releases`;
      const ratio = (sizes[0] ?? megabytes) / megabytes;
      bench.add({
        part: "memory",
        what,
        films,
        pace,
        megabytes,
        ratio,
        aim: step === STEPS ? atMostTimes(1.1) : undefined,
      });
    }
  });
}
