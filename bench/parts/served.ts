import { today } from "../today.ts";
import { chooseSubjects, type Kind, ORIGIN, type Subjects } from "../asked.ts";
import { CONSTANT } from "../limit-addresses.ts";
import { type Compared, CONNECTIONS, type Load, loadInTurns, TURNS } from "../load.ts";
import type { Bench, Part } from "../part.ts";
import type { Measured } from "../rows.ts";
import { megabytesOf, type ServedApp, whileServed } from "../served-app.ts";

const ANEW_TIMES = 1000;
const FROM_MEMORY = "the same bytes from memory";
/** JSON of a line, which Next makes anew each time. */
const MADE_BY_NEXT = "/healthz";
const ANEW_BY_NEXT = `a constant made anew, ${MADE_BY_NEXT}`;

/**
 * Every kind of answer of a part, at each size: asked for again and again, beside the same bytes from the memory of the
 * same process; and some of them made anew, by addresses that nobody asked for before, beside a constant that is made
 * anew as well, and beside the bytes from memory, which is what keeping saves.
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
  const fromMemory: Load = { path: CONSTANT + path, until: { duration: seconds / TURNS } };
  const kept = await loadInTurns(app.url, [{ ...fromMemory, path }, fromMemory]);
  add({ ...rowOf(kept, FROM_MEMORY), part, what: kind.what, films, megabytes: megabytesOf(app), aim: kind.kept });
  if (!kind.anew) return;
  const { path: pathAt, times = ANEW_TIMES, aim } = kind.anew;
  let asked = 0;
  const until = { amount: Math.max(CONNECTIONS, Math.floor(Math.min(times, films) / (TURNS + 1))) };
  const anew: Load = { path: () => pathAt(subjects, (asked += 1)), until };
  const what = `${kind.what}, made anew`;
  const byNext = await loadInTurns(app.url, [anew, { path: MADE_BY_NEXT, until }]);
  const megabytes = megabytesOf(app);
  add({ ...rowOf(byNext, ANEW_BY_NEXT), part, what, films, megabytes, aim });
  const [[pace], [, limit]] = [byNext.taken, kept.taken];
  const ratio = limit.processorUs / pace.processorUs;
  add({ ...rowOf({ taken: [pace, limit], ratio }, FROM_MEMORY), part, what, films, megabytes });
}

function rowOf({ taken: [pace, limit], ratio }: Compared, what: string): Pick<Measured, "pace" | "limit" | "ratio"> {
  return { pace, limit: { what, ...limit }, ratio };
}
