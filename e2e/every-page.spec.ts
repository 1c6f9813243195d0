import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";
import { sumLayoutShifts } from "./layout-shifts.ts";

const PAGES = [
  "/",
  "/?studio=warner-bros-pictures",
  "/?month=2021-07&asOf=2020-04-01",
  "/in",
  "/in/GB/cinemas",
  "/in/US/streaming",
  "/in/JP/tv",
  "/films/mission-impossible-dead-reckoning",
  "/films/the-nightingale",
  "/films/f9?region=GB",
  "/films/batgirl",
  "/films/untitled-parker-stone-lamar-comedy",
  "/changes",
  "/changes?region=GB&kind=delayed",
  "/announcements/paramount-2020-04-24",
  "/announcements/minions-the-rise-of-gru-2017-01",
  "/dates/2021-07-23",
  "/dates/2021-07",
  "/stats",
  "/studios",
  "/studios/walt-disney-studios",
  "/franchises/mission-impossible?sort=date&film=mission-impossible-dead-reckoning",
  "/search",
  "/search?q=misson+imposible&region=GB",
  "/watchlist",
  "/about",
];
/** Pages that may have no date to show. */
const WITHOUT_DAYS = new Set(["/in", "/in/JP/tv", "/search", "/studios", "/watchlist"]);
/** Widths and colours change different things of a page, so two looks see what four would. */
const LOOKS = [
  { width: 320, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;
/** WCAG 2.2 asks for targets of 24 pixels, which axe looks for only when told. */
const AXE = { rules: { "target-size": { enabled: true } } };

for (const path of PAGES) {
  test(`${path} has nothing that axe finds and fits, light or dark, narrow or wide`, async ({ page }) => {
    await page.goto(path);
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).options(AXE).analyze();
      expect(violations.map(({ id, nodes }) => `${id} at ${width} ${colorScheme}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test(
    `${path} shows the same days in the reader's zone as in the answer itself`,
    { tag: "@zone" },
    async ({ page }) => {
      const answer = await page.goto(path);
      const sent = await page.evaluate(readDays, (await answer?.text()) ?? "");
      expect(sent.length).toBeGreaterThan(WITHOUT_DAYS.has(path) ? -1 : 0);
      expect(await page.evaluate(readDays, null)).toEqual(sent);
    },
  );

  test(`${path} shifts nothing while it loads, at once or piece by piece`, async ({ page }) => {
    // The first visit fetches the typeface; what it shifts depends on the fonts of the machine that tests.
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const answer = await page.reload();
    expect(await page.evaluate(sumLayoutShifts)).toBe(0);

    const pieces = cutAtBlocks(withoutScripts((await answer?.text()) ?? ""));
    expect(pieces.length).toBeGreaterThan(10);
    // An empty page of the same site may use its sheets, and has no rules against markup from elsewhere.
    await page.route("**/empty", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/empty");
      expect(await page.evaluate(writePieces, pieces)).toEqual([]);
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const path of PAGES) {
    test(`${path} can be read`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("main")).not.toBeEmpty();
    });
  }
});

/** Every `<time>` of a page's markup, or of the page as it stands: what it says and which day it means. */
function readDays(html: string | null): string[] {
  const source = html === null ? document : new DOMParser().parseFromString(html, "text/html");
  return [...source.querySelectorAll("time")].map((time) => `${time.dateTime} ${time.textContent}`);
}

function withoutScripts(html: string): string {
  return html.replaceAll(/<script\b.*?<\/script>/gs, "");
}

/** Markup as a slow line may deliver it: cut before each of its blocks, its head being the first piece. */
function cutAtBlocks(html: string): string[] {
  return html.split(
    /(?=<(?:body|button|div|figure|footer|form|h[1-6]|header|label|li|main|nav|ol|p|section|table|tr|ul)\b)/,
  );
}

/** Draws each piece in a frame of its own, as far as the window reaches, and says what moved for it. */
async function writePieces(pieces: readonly string[]): Promise<string[]> {
  const moved: string[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      const sources: readonly { node: Node | null }[] = "sources" in shift ? (shift.sources as []) : [];
      for (const { node } of sources) moved.push(`${node?.parentElement?.className} ${node?.textContent}`);
    }
  });
  observer.observe({ type: "layout-shift" });
  const loadSheetsAndFonts = async () => {
    const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    const missing = sheets.filter(({ sheet }) => sheet === null);
    await Promise.all(missing.map((link) => new Promise((resolve) => link.addEventListener("load", resolve))));
    // All but those that the machine has not: Arial, in one of its names.
    await Promise.allSettled([...document.fonts].map(async (font) => font.load()));
  };
  const drawn = async () => new Promise((resolve) => requestAnimationFrame(resolve));
  document.open();
  for (const [index, piece] of pieces.entries()) {
    // oxlint-disable-next-line typescript/no-deprecated -- Nothing else hands the parser a page in pieces.
    document.write(piece);
    if (index === 0) await loadSheetsAndFonts();
    if (document.documentElement.scrollHeight <= innerHeight) await drawn();
  }
  document.close();
  await drawn();
  await drawn();
  return moved;
}
