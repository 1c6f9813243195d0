import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const KINDS = ["script", "css", "fonts", "pictures"] as const;
type Kind = (typeof KINDS)[number];

const ENDINGS: Record<Kind, RegExp> = {
  script: /\.js$/,
  css: /\.css$/,
  fonts: /\.woff2$/,
  pictures: /\.(?:svg|png|jpe?g|webp|avif)$/,
};
/** Of a sheet, used at one of two widths. A sheet of another kind of page has hardly a rule that applies. */
const LEAST_USED = 0.2;
const KB = 1024;

for (const { path, most } of listBudgets()) {
  test(`${path} loads what its budget allows, and no sheet of another page`, async ({ page }) => {
    await page.coverage.startCSSCoverage();
    // The last thing that a page loads by itself is what listens for changes, and then it asks.
    const listens = page.waitForResponse(/api\/v1\/changes\?last=/);
    await page.goto(path);
    await listens;
    await page.setViewportSize({ width: 375, height: 800 });
    const loaded = await listLoaded(page);
    for (const kind of KINDS) {
      const files = loaded.filter(({ url }) => ENDINGS[kind].test(url));
      const sum = files.reduce((bytes, file) => bytes + file.bytes, 0);
      const names = files.map(({ url, bytes }) => `${url} ${bytes}`).join("\n");
      expect.soft(sum / KB, `${kind} of ${path}:\n${names}`).toBeLessThanOrEqual(most[kind]);
    }
    const sheets = await page.coverage.stopCSSCoverage();
    const unused = sheets.filter((sheet) => shareUsed(sheet) < LEAST_USED);
    expect(unused.map(({ url, text }) => `${url}: ${text?.slice(0, 300)}`)).toEqual([]);
  });
}

for (const path of ["/", "/studios/paramount-pictures", "/about"]) {
  test(`${path} makes no formatter of Intl’s while it loads, for a reader who has been here before`, async ({
    page,
  }) => {
    await page.addInitScript(noteFormatters);
    await page.addInitScript(() => localStorage.setItem("slateline.region", "US"));
    const listens = page.waitForResponse(/api\/v1\/changes\?last=/);
    await page.goto(path);
    await listens;
    expect(await page.evaluate(() => window.formattersMade)).toEqual([]);
  });
}

test("a page that follows a link asks for the next one once", async ({ page }) => {
  const answers: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("_rsc=")) answers.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  await page.goto("/studios/walt-disney-studios");
  await page.getByRole("main").getByRole("link", { name: "Avatar 5", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Avatar 5");
  await page.getByRole("banner").getByRole("link", { name: "Changes" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Every date change");
  expect(answers).toEqual(["200 /films/avatar-5", "200 /changes"]);
});

test("the framework’s scripts begin with the hint to compile them whole", async ({ request }) => {
  expect(FRAMEWORK.length).toBeGreaterThan(0);
  for (const file of FRAMEWORK) {
    const script = await request.get(`/_next/${file}`);
    expect(await script.text(), file).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  }
});

declare global {
  interface Window {
    /** The names of the constructors of `Intl` that were called, in order; only what this file’s tests load has it. */
    formattersMade: string[];
  }
}

function noteFormatters(): void {
  window.formattersMade = [];
  const noting = (name: string): ProxyHandler<new (...given: unknown[]) => object> => {
    const make = (formatter: new (...given: unknown[]) => object, given: unknown[]) => {
      window.formattersMade.push(name);
      return new formatter(...given);
    };
    return { construct: make, apply: (formatter, _self, given: unknown[]) => make(formatter, given) };
  };
  const formatters = ["Collator", "DateTimeFormat", "DisplayNames", "ListFormat", "NumberFormat", "PluralRules"];
  for (const name of [...formatters, "RelativeTimeFormat", "Segmenter"]) {
    Reflect.set(Intl, name, new Proxy(Reflect.get(Intl, name), noting(name)));
  }
}

/** The table of `docs/page-budgets.md`, in kB as sent. */
function listBudgets(): { path: string; most: Record<Kind, number> }[] {
  const rows = readFileSync("docs/page-budgets.md", "utf8").matchAll(
    /^\| `(?<path>[^`]+)` *(?<sums>(?:\| +\d+ ){4})\|$/gm,
  );
  return [...rows].map(({ groups = {} }) => {
    const [script = 0, css = 0, fonts = 0, pictures = 0] = groups["sums"]?.match(/\d+/g)?.map(Number) ?? [];
    return { path: groups["path"] ?? "", most: { script, css, fonts, pictures } };
  });
}

/** What the page asked for itself, without what every page of any Next application loads. */
async function listLoaded(page: Page): Promise<{ url: string; bytes: number }[]> {
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map((entry) => ({ url: entry.name, bytes: entry.encodedBodySize })),
  );
  return loaded.filter(({ url }) => !FRAMEWORK.some((file) => url.endsWith(file)));
}

const FRAMEWORK = listFrameworkScripts();

function listFrameworkScripts(): string[] {
  const manifest: unknown = JSON.parse(readFileSync(".next/build-manifest.json", "utf8"));
  if (typeof manifest !== "object" || manifest === null || !("rootMainFiles" in manifest)) return [];
  return Array.isArray(manifest.rootMainFiles) ? manifest.rootMainFiles.map(String) : [];
}

function shareUsed({
  text = "",
  ranges,
}: {
  text?: string;
  ranges: readonly { start: number; end: number }[];
}): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, text.length);
}
