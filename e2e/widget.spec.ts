import type { Page } from "@playwright/test";
import { openDatabase } from "#db/open.ts";
import { expect } from "./fixtures.ts";
import { test, violationsOf } from "./host-pages.ts";
import { sumLayoutShifts } from "./layout-shifts.ts";

const FILM = "mission-impossible-dead-reckoning";

/** A page of another site, under a policy that lets Slateline's script run and ask Slateline, and nothing else. */
function strict(origin: string) {
  return {
    "Content-Security-Policy": [
      "default-src 'none'",
      `script-src ${origin}`,
      `connect-src ${origin}`,
      "style-src 'self'",
      "img-src 'self'",
      "require-trusted-types-for 'script'",
    ].join("; "),
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}

function pageWith(origin: string, body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>${head}
    <script type="module" src="${origin}/embed/v1/widget.js"></script></head><body><main><h1>A host</h1>${body}</main></body></html>`;
}

function element(attributes: string): string {
  return `<film-timeline ${attributes}><a href="https://example.org">The host’s own link</a></film-timeline>`;
}

/** What a widget asks the server for, in order. */
function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

test("a strict host, isolated, right to left and hostile in its styles, shows every date and shifts nothing", async ({
  page,
  slateline,
  serveHost,
}) => {
  const hostile = `body, body * { all: unset !important; color: red !important; font: 40px cursive !important; letter-spacing: 9px !important; }
    html { direction: rtl } a, li, p { display: none !important }
    main, film-timeline { display: block !important; min-height: 60rem !important } .narrow { display: block !important; width: 240px !important }`;
  const host = await serveHost({
    "/": {
      html: pageWith(
        slateline,
        `${element(`film="${FILM}" limit="3"`)}<div class="narrow">${element(`film="f9" theme="dark" accent="teal"`)}</div>`,
        '<link rel="stylesheet" href="/hostile.css">',
      ),
      headers: strict(slateline),
    },
    "/hostile.css": { html: hostile, type: "text/css" },
  });
  await page.goto(host);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);

  const [wide, narrow] = [page.locator("film-timeline").first(), page.locator("film-timeline").last()];
  await expect(wide.getByText("in US cinemas: its sixth exact date")).toBeVisible();
  await expect(wide.getByRole("link", { name: "Mission: Impossible – Dead Reckoning" })).toBeVisible();
  await expect(wide.getByText("The host’s own link")).toBeHidden();
  await expect(wide.locator("svg.picture").first()).toBeVisible();
  await expect(narrow.locator("svg.picture").first()).toBeHidden();
  await expect(narrow.locator("svg.bar").last()).toBeVisible();
  const [look] = await wide.locator("article").evaluateAll((articles) =>
    articles.map((article) => {
      const { direction, fontSize, letterSpacing, color } = getComputedStyle(article);
      return { direction, fontSize, letterSpacing, color };
    }),
  );
  expect(look).toEqual({ direction: "ltr", fontSize: "14px", letterSpacing: "normal", color: "rgb(20, 20, 19)" });
  const paper = await narrow.locator("article").evaluate((article) => getComputedStyle(article).backgroundColor);
  expect(paper).toBe("rgb(18, 18, 17)");
  expect(
    await narrow.evaluate(
      ({ shadowRoot, clientWidth }) => (shadowRoot?.firstElementChild?.scrollWidth ?? 0) - clientWidth,
    ),
  ).toBeLessThanOrEqual(0);

  expect(await page.evaluate(sumLayoutShifts)).toBe(0);

  // Folded entries open by keyboard, and are all printed.
  await expect(wide.getByText("Announced as a season")).toBeHidden();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(wide.getByText("Announced as a season")).toBeVisible();
  await expect(wide.getByRole("listitem")).toHaveCount(11);
  await page.emulateMedia({ media: "print" });
  await expect(narrow.getByRole("listitem").first()).toBeVisible();
  expect(await narrow.locator("article").evaluate((article) => getComputedStyle(article).color)).toBe(
    "rgb(20, 20, 19)",
  );
  await page.emulateMedia({ media: "screen" });

  expect(await violationsOf(page)).toEqual([]);
});

test.describe("on a page of twenty", () => {
  test.use({ expectedError: /status of (404|500)/ });

  test("each film is asked for once; moved, it stays as it is; with other attributes, it follows", async ({
    page,
    slateline,
    serveHost,
  }) => {
    const database = await openDatabase();
    const merged = { kind: "film", fromSlug: "e2e-widget-merged", toSlug: "f9" } as const;
    await database.tx(({ q, t }) => q.insert(t.redirects).values(merged).onConflictDoNothing());
    await database.close();
    const twenty = Array.from({ length: 20 }, (_, index) => element(`film="${index % 2 ? "f9" : FILM}" limit="4"`));
    const host = await serveHost({
      "/": { html: pageWith(slateline, `${twenty.join("")}<aside></aside>`) },
      "/sandboxed": {
        html: pageWith(slateline, element(`film="${FILM}"`)),
        headers: { "Content-Security-Policy": "sandbox allow-scripts" },
      },
    });
    const asked = watchRequests(page);
    await page.goto(host);
    const widgets = page.locator("film-timeline");
    for (const widget of await widgets.all()) await expect(widget.getByRole("listitem").last()).toBeVisible();
    const data = asked.filter((path) => path.startsWith("/api/"));
    expect(data.toSorted()).toEqual(["f9", FILM].map((film) => `/api/v1/embed/films/${film}`));
    expect(await page.context().cookies()).toEqual([]);

    const first = widgets.first();
    await first.getByText("+7 earlier").click();
    await page.evaluate(() => document.querySelector("aside")?.append(document.querySelector("film-timeline") ?? ""));
    const moved = page.locator("aside film-timeline");
    await expect(moved.getByText("Announced as a season")).toBeVisible();
    expect(asked.filter((path) => path.startsWith("/api/"))).toHaveLength(2);

    const change = (name: string, value: string) =>
      moved.evaluate((widget, [key = "", text = ""]) => widget.setAttribute(key, text), [name, value]);
    await change("limit", "20");
    await expect(moved.getByText("earlier", { exact: true })).toHaveCount(0);
    await expect(moved.getByRole("listitem")).toHaveCount(11);
    await change("as-of", "2020-05-01");
    await expect(moved.getByText("As known on May 1, 2020.")).toBeVisible();
    await change("lang", "en-GB");
    await expect(moved.getByText("As known on 1 May 2020.")).toBeVisible();
    await change("as-of", "live");
    await change("region", "ZZ");
    await expect(moved.getByText("no country has that code")).toBeVisible();
    await change("theme", "dark");
    expect(await moved.locator("article").evaluate((article) => getComputedStyle(article).backgroundColor)).toBe(
      "rgb(18, 18, 17)",
    );
    await change("film", "no-such-film");
    await expect(moved.getByText("Slateline has no film of this name.")).toBeVisible();
    await expect(moved.getByText("The host’s own link")).toBeVisible();
    await change("film", merged.fromSlug);
    await expect(moved.getByRole("link", { name: "F9" })).toHaveAttribute("href", `${slateline}/films/f9`);
    // Another film's dates do not stand in for those that do not come, or that nobody asked for.
    await page.route("**/api/v1/embed/films/dune", (route) => route.fulfill({ status: 500 }));
    await change("film", "dune");
    await expect(moved.getByText("The host’s own link")).toBeVisible();
    await change("film", "f9");
    await expect(moved.getByRole("link", { name: "F9" })).toBeVisible();
    const before = asked.length;
    await change("film", "");
    await expect(moved.getByText("The host’s own link")).toBeVisible();
    expect(asked).toHaveLength(before);

    await page.goto(`${host}/sandboxed`);
    expect(await page.evaluate(() => origin)).toBe("null");
    await expect(page.getByText("in US cinemas: its sixth exact date")).toBeVisible();
  });
});

test.describe("where its data does not come", () => {
  test.use({ expectedError: /Content Security Policy|Failed to fetch|ERR_|Fetch API/ });

  test("the link inside stays, without JavaScript as well", async ({ page, browser, slateline, serveHost }) => {
    const policy = `default-src 'none'; script-src ${slateline}`;
    const html = pageWith(slateline, element(`film="${FILM}"`));
    const host = await serveHost({ "/": { html, headers: { "Content-Security-Policy": policy } } });
    await page.goto(host, { waitUntil: "networkidle" });
    await expect(page.getByRole("link")).toHaveText("The host’s own link");
    const scriptless = await browser.newContext({ javaScriptEnabled: false });
    const still = await scriptless.newPage();
    await still.goto(host);
    await expect(still.getByRole("link")).toHaveText("The host’s own link");
    await scriptless.close();
  });
});
