import { today } from "../today.ts";
import { chooseSubjects, type Kind, ORIGIN, type Subjects } from "../asked.ts";
import { loadInTurns, loadTimes } from "../load.ts";
import type { Bench, Part } from "../part.ts";
import { megabytesOf, type ServedApp, whileServed } from "../served-app.ts";

const ANEW_TIMES = 600;

/**
 * Every kind of answer of a part, at each size: asked for again and again, beside the same bytes from the memory of the
 * same process; and some of them made anew, by addresses that nobody asked for before.
 */
export function served(part: string, kinds: readonly Kind[]): Part {
  return async (bench) => {
    for (const films of bench.sizes) {
      const record = await bench.recordOf(films);
      const subjects = chooseSubjects(record, today());
      await whileServed({ script: "bench/serve-with-limits.ts", record, profile: bench.profile }, async (app) => {
        for (const kind of kinds) await measure(bench, app, { part, films, kind, subjects });
      });
    }
  };
}

async function measure(
  { seconds, add }: Bench,
  app: ServedApp,
  { part, films, kind, subjects }: { part: string; films: number; kind: Kind; subjects: Subjects },
): Promise<void> {
  const path = kind.path(subjects).replace(ORIGIN, encodeURIComponent(app.url));
  const [pace, constant] = await loadInTurns(app.url, [path, `/bench/constant${path}`], seconds);
  const limit = { what: "the same bytes from memory", ...constant };
  const megabytes = megabytesOf(app);
  add({ part, what: kind.what, films, pace, megabytes, limit, aim: kind.kept });
  if (!kind.anew) return;
  const { path: pathAt, times = ANEW_TIMES, aim } = kind.anew;
  let asked = 0;
  const anew = await loadTimes(app.url, () => pathAt(subjects, (asked += 1)), Math.min(times, films));
  add({ part, what: `${kind.what}, made anew`, films, pace: anew, megabytes: megabytesOf(app), limit, aim });
}
