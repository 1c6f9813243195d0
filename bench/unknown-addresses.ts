/**
 * `npm run bench:unknown -- [ADDRESSES]`: whether unknown addresses leave files or memory behind. The built app is asked
 * for as many others before, so that its warming up is not taken for a leak (it takes about 2,000). Fails where a file
 * appeared, or where the server's memory grew by more than a tenth; the more addresses, the smaller a leak it finds.
 */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type ServedApp, whileServed } from "./served-app.ts";

const ROOT = join(import.meta.dirname, "..");
const MOST_GROWTH = 0.1;
const AT_ONCE = 20;

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

const wanted = Number(process.argv[2] ?? 2000);
await whileServed(async (app) => {
  await ask(app, 0);
  const before = measure(app);
  await ask(app, wanted);
  report(before, measure(app));
});

async function ask(app: ServedApp, first: number): Promise<void> {
  const end = first + wanted;
  for (let number = first; number < end; number += AT_ONCE) {
    const length = Math.min(AT_ONCE, end - number);
    await Promise.all(Array.from({ length }, (_, index) => expectUnknown(app, number + index)));
  }
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

function measure({ pid, folder }: ServedApp): Left {
  return {
    megabytes: memoryOfChildren(pid) / 1024,
    buildFiles: readdirSync(join(ROOT, ".next"), { recursive: true }).length,
    dataFiles: readdirSync(folder, { recursive: true }).length,
  };
}

/** In kibibytes. What serves is the one child of the script that was started. */
function memoryOfChildren(parent: number | undefined): number {
  const processes = execFileSync("ps", ["-A", "-o", "ppid=,rss="], { encoding: "utf8" }).trim().split("\n");
  const sizes = processes.map((line) => line.trim().split(/\s+/).map(Number));
  return sizes.reduce((sum, [of, size]) => (of === parent ? sum + (size ?? 0) : sum), 0);
}

function report(before: Left, after: Left): void {
  const growth = after.megabytes / before.megabytes - 1;
  console.log(
    `${wanted} unknown addresses, after as many others: ` +
      `${before.megabytes.toFixed(0)} MB of memory, then ${after.megabytes.toFixed(0)} MB (${(100 * growth).toFixed(1)} %); ` +
      `${before.buildFiles} files of the build, then ${after.buildFiles}; ` +
      `${before.dataFiles} files of data, then ${after.dataFiles}`,
  );
  const isFileLeft = after.buildFiles > before.buildFiles || after.dataFiles > before.dataFiles;
  if (isFileLeft || growth > MOST_GROWTH) process.exitCode = 1;
}
