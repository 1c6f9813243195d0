/**
 * `npm run lighthouse -- [PATH…]`: Lighthouse, with its settings for phones, on every kind of page, and what each audit
 * that is not passed says. It is fetched by npx and not a dependency: it is larger than the app. Fails where an audit of
 * accessibility, best practices or search engines does in any of five runs, or where performance is under 95 in the middle
 * one, as one alone varies by some points (https://github.com/GoogleChrome/lighthouse/blob/main/docs/variability.md).
 */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import * as z from "zod";
import { provideChromium } from "../scripts/chromium.ts";
import { type ServedApp, whileServed } from "./served-app.ts";

const LIGHTHOUSE = "lighthouse@13.5.0";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const LEAST_PERFORMANCE = 0.95;
const RUNS = 5;
const PAGES = [
  "/",
  "/?month=2021-07&asOf=2020-04-01",
  "/in/GB/cinemas",
  "/films/mission-impossible-dead-reckoning",
  "/films/mission-impossible-dead-reckoning/record",
  "/changes",
  "/announcements/paramount-2020-04-24",
  "/dates/2021-07-23",
  "/studios/paramount-pictures",
  "/studios",
  "/search",
  "/watchlist",
  "/stats",
  "/embed",
  "/developers",
  "/about",
];
const FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run";

const reportSchema = z.object({
  /** How quick the machine was: the processor is slowed to a phone’s by a fixed factor, whatever it is. */
  environment: z.object({ benchmarkIndex: z.number() }),
  categories: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
  ),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), displayValue: z.string().optional() }),
  ),
});
type Report = z.output<typeof reportSchema>;

const chromium = await provideChromium(process.env);
const asked = process.argv.slice(2);
const pages = asked.length > 0 ? asked : PAGES;
await whileServed({}, async (app) => {
  const reports = new Map(pages.map((path): [string, Report[]] => [path, []]));
  // Each page once before any a second time: a while in which the machine is busy with something else spoils no page's all.
  for (let run = 1; run <= RUNS; run += 1)
    for (const [path, before] of reports) {
      const report = await audit(app, path);
      before.push(report);
      console.error(`run ${run} of ${RUNS}: ${path}: performance ${Math.round(100 * performanceOf(report))}`);
    }
  for (const [path, all] of reports) tell(path, all);
});

function performanceOf({ categories }: Report): number {
  return categories["performance"]?.score ?? 0;
}

async function audit({ url, folder }: ServedApp, path: string): Promise<Report> {
  // So that the page is kept, as it is for all readers but the first after a change: what that one waits for is measured by
  // `npm run bench -- changes`, in the server's time and not in the browser's.
  await fetch(`${url}${path}`).then((answer) => answer.text());
  const file = join(folder, "report.json");
  const options = ["--output=json", `--output-path=${file}`, `--only-categories=${CATEGORIES.join(",")}`, "--quiet"];
  const run = () =>
    promisify(execFile)("npx", ["--yes", LIGHTHOUSE, `${url}${path}`, ...options, `--chrome-flags=${FLAGS}`], {
      env: { ...process.env, CHROME_PATH: chromium },
      maxBuffer: 1 << 26,
    });
  // Now and then the browser loses the beginning of its own recording, and Lighthouse asks for another.
  await run().catch((error: unknown) => (String(error).includes("NO_NAVSTART") ? run() : Promise.reject(error)));
  return reportSchema.parse(JSON.parse(await readFile(file, "utf8")));
}

/** Of a page that was audited an odd number of times. */
function tell(path: string, audited: readonly Report[]): void {
  const reports = audited.toSorted((a, b) => performanceOf(a) - performanceOf(b));
  const median = reports[Math.floor(reports.length / 2)];
  if (!median) return;
  const { environment, categories } = median;
  const scores = CATEGORIES.map((name) => ({ name, score: categories[name]?.score ?? 0 }));
  const said = scores.map(({ name, score }) => `${name} ${Math.round(100 * score)}`).join(", ");
  const all = reports.map((report) => Math.round(100 * performanceOf(report))).join(", ");
  console.log(`${path}: ${said}; runs ${all}; benchmark index ${Math.round(environment.benchmarkIndex)}`);
  for (const { name, score } of scores) {
    const failed = (name === "performance" ? [median] : reports).flatMap((report) => failedAudits(name, report));
    for (const { id, title, displayValue } of new Map(failed.map((audit) => [audit.id, audit])).values()) {
      console.log(`  ${name}: ${id}, ${title}${displayValue === undefined ? "" : ` (${displayValue})`}`);
    }
    if (name === "performance" ? score < LEAST_PERFORMANCE : failed.length > 0) process.exitCode = 1;
  }
}

/** Audits that count towards a score and are not passed whole. */
function failedAudits(name: string, { categories, audits }: Pick<Report, "categories" | "audits">) {
  const counted = categories[name]?.auditRefs.filter(({ weight }) => weight > 0) ?? [];
  return counted.flatMap(({ id }) => {
    const audit = audits[id];
    return audit && audit.score !== null && audit.score < 0.9 ? [{ id, ...audit }] : [];
  });
}
