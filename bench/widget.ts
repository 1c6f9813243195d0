/**
 * How long a host's page is busy drawing the widget: a history of 200 entries, from the data at hand to a laid-out page,
 * in frames of 60 a second. In Chromium, by the widget as it is built.
 */
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { CHROMIUM_FLAGS, listChromiums } from "../scripts/chromium.ts";
import { buildWidget, widgetFile } from "../scripts/widget.ts";

const ENTRIES = 200;
const RUNS = 30;
const FRAME_MS = 1000 / 60;
const ORIGIN = "https://slateline.example";

/** A film that moved later and later, and at every tenth entry somewhat earlier. */
const answer = {
  title: "A film that moved",
  url: `${ORIGIN}/films/moved`,
  now: "July 12, 2023",
  say: "in US cinemas.",
  fresh: "Checked against pages up to July 12, 2023",
  years: [[100, 2022]],
  steps: Array.from({ length: ENTRIES }, (_, index) => {
    const at = 8 + (index * 464) / ENTRIES;
    const way = index % 10 ? 1 : -1;
    return {
      on: "Apr 24, 2020",
      date: "November 19, 2021",
      did: "Delayed",
      source: "Variety",
      at: [at],
      rise: 40 * way,
      way,
    };
  }),
};

const root = mkdtempSync(join(tmpdir(), "slateline-bench-"));
symlinkSync(join(import.meta.dirname, "..", "components"), join(root, "components"));
await buildWidget(root);
const [executablePath] = listChromiums(process.env);
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) });
try {
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith("widget.js"))
      return route.fulfill({ contentType: "text/javascript", body: readFileSync(widgetFile(root)) });
    if (pathname.startsWith("/api/")) return route.fulfill({ json: answer });
    return route.fulfill({ contentType: "text/html", body: `<script type="module" src="/widget.js"></script>` });
  });
  await page.goto(ORIGIN);
  const times = (await measure(page)).toSorted((a, b) => a - b);
  const [median = 0, worst = 0] = [times[Math.floor(RUNS / 2)], times.at(-1)];
  const inFrames = (ms: number) => `${ms.toFixed(1)} ms, ${(ms / FRAME_MS).toFixed(2)} frames`;
  console.log(`${ENTRIES} entries drawn, ${RUNS} times: median ${inFrames(median)}; worst ${inFrames(worst)}`);
} finally {
  await browser.close();
  rmSync(root, { recursive: true });
}

/** Draws the widget again and again, the data kept from the first time, and lays the page out each time. */
function measure(page: Page): Promise<readonly number[]> {
  return page.evaluate(async (runs) => {
    await customElements.whenDefined("film-timeline");
    const times: number[] = [];
    const draw = async () => {
      const widget = document.createElement("film-timeline");
      widget.setAttribute("film", "moved");
      widget.setAttribute("limit", "200");
      const start = performance.now();
      document.body.append(widget);
      while (!widget.shadowRoot?.querySelector("article")) await Promise.resolve();
      widget.getBoundingClientRect();
      const took = performance.now() - start;
      widget.remove();
      return took;
    };
    // The first asks for the data, and is not counted: awaiting a settled promise without end would keep the answer out.
    const first = document.createElement("film-timeline");
    first.setAttribute("film", "moved");
    document.body.append(first);
    while (!first.shadowRoot?.querySelector("article")) await new Promise(requestAnimationFrame);
    for (let run = 0; run < runs; run += 1) times.push(await draw());
    return times;
  }, RUNS);
}
