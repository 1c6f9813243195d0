import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "../part.ts";
import { atMostTimes } from "../rows.ts";
import { megabytesOf, type ServedApp, whileServed } from "../served-app.ts";
import { paceOf } from "../times.ts";

const ROOT = join(import.meta.dirname, "../..");
const MOST_GROWTH = 1.1;
const AT_ONCE = 20;
const ADDRESSES = 2000;

/** One of each kind in turn: what no page has, in the place of each part of an address. */
const KINDS: readonly ((number: number) => string)[] = [
  (number) => `/films/nobody-knows-${number}`,
  (number) => `/films/f9/part-${number}`,
  (number) => `/films/${encodeURIComponent(`君の名は。${number}`)}`,
  (number) => `/films/${"a-very-long-title-".repeat(100)}${number}`,
  (number) => `/films/%E5%${number}`,
  (number) => `/in/nowhere-${number}`,
  (number) => `/in/US/theatres-${number}`,
  (number) => `/in/US/cinemas/week-${number}`,
  (number) => `/nobody-knows-${number}.html`,
  (number) => `/a/b/c/d/e/f/${number}`,
  (number) => `/${encodeURIComponent("公開日".repeat(100))}/${number}`,
  (number) => `/sitemaps/${number}-nobody-knows.xml`,
  (number) => `/_next/static/chunks/${number}.js`,
];

/**
 * Whether unknown addresses leave files or memory behind. The built app is asked for as many others before, so that its
 * warming up is not taken for a leak (it takes about 2,000). Throws where a file appeared.
 */
export async function unknown({ add }: Bench): Promise<void> {
  await whileServed({}, async (app) => {
    await ask(app, 0);
    const before = measure(app);
    const pace = paceOf(await ask(app, ADDRESSES));
    const after = measure(app);
    if (after.buildFiles > before.buildFiles || after.dataFiles > before.dataFiles)
      throw new Error(`Unknown addresses left files: ${JSON.stringify({ before, after })}`);
    const ratio = before.megabytes / after.megabytes;
    const what = "addresses, no file left, memory beside that before";
    add({ part: "unknown", what, films: 0, pace, megabytes: after.megabytes, ratio, aim: atMostTimes(MOST_GROWTH) });
  });
}

/** Answers how long each took, in milliseconds. */
async function ask(app: ServedApp, first: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let number = first; number < first + ADDRESSES; number += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, index) => {
        const start = performance.now();
        await expectUnknown(app, number + index);
        times.push(performance.now() - start);
      }),
    );
  }
  return times;
}

async function expectUnknown({ url }: ServedApp, number: number): Promise<void> {
  const path = KINDS[number % KINDS.length]?.(number) ?? "";
  const answer = await fetch(`${url}${path}`);
  await answer.text();
  if (answer.status !== 404) throw new Error(`${path} answers ${answer.status}, not 404.`);
}

interface Left {
  readonly megabytes: number;
  readonly buildFiles: number;
  readonly dataFiles: number;
}

function measure(app: ServedApp): Left {
  return {
    megabytes: megabytesOf(app),
    buildFiles: readdirSync(join(ROOT, ".next"), { recursive: true }).length,
    dataFiles: readdirSync(app.folder, { recursive: true }).length,
  };
}
