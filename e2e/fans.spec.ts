import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { formatPartialDate } from "#domain/format-date.ts";
import { addDays, dayOfInstant } from "#domain/gregorian.ts";
import { exactly } from "#domain/partial-date.ts";
import { type Film, importFilms } from "./films.ts";
import { expect, test } from "./fixtures.ts";
import { withOwnRecord } from "./own-server.ts";

const today = dayOfInstant(Date.now(), "UTC");
const day = (ahead: number) => addDays(today, ahead);

const dialog = (page: Page) => page.getByRole("dialog", { name: "Search" });
const field = (page: Page) => dialog(page).getByRole("combobox");

/** By its keys, once the page listens to them. */
async function openSearch(page: Page, from: Locator): Promise<void> {
  await expect(async () => {
    await from.focus();
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused({ timeout: 1000 });
  }).toPass();
}

test("the search opens over any page by its keys, finds as one types, and gives the focus back", async ({ page }) => {
  await page.goto("/about");
  const regions = page.getByRole("link", { name: "Regions" });
  await openSearch(page, regions);
  await page.keyboard.type("mission impossible 7");
  await expect(dialog(page).getByRole("status")).toHaveText(/^\d+ found; the arrow keys choose, Enter opens\.$/);
  const [hit, all] = [dialog(page).getByRole("option").first(), dialog(page).getByRole("option").last()];
  await expect(hit).toContainText("Dead Reckoning also “Mission: Impossible 7” July 12, 2023 in US cinemas");
  await expect(all).toHaveAttribute("href", "/search?q=mission+impossible+7");
  const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(regions).toBeFocused();

  await page.keyboard.press("/");
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("july 2021");
  await expect(dialog(page).getByRole("option").first()).toHaveText("July 2021 date");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/dates\/2021-07$/);
  await expect(dialog(page)).toBeHidden();
});

test.describe("where the search cannot answer", () => {
  test.use({ expectedError: /503|ERR_INTERNET_DISCONNECTED/ });

  test("it says so, and goes on when it can", async ({ page, context }) => {
    await page.goto("/about");
    await openSearch(page, page.getByRole("link", { name: "Search" }));
    await page.keyboard.type("qqqzz");
    const status = dialog(page).getByRole("status");
    await expect(status).toHaveText("Nothing on record is named like “qqqzz”, and it is no date.");
    await page.route("**/api/v1/search*", (route) => route.fulfill({ status: 503 }));
    await field(page).fill("tenet");
    await expect(status).toHaveText("The search does not answer.");
    await page.unroute("**/api/v1/search*");
    await dialog(page).getByRole("button", { name: "Try again" }).click();
    await expect(dialog(page).getByRole("option").first()).toContainText("Tenet");
    await context.setOffline(true);
    await field(page).fill("batgirl");
    await expect(status).toHaveText("You are offline: the search goes on when you are back.");
    // Tenet is still in sight, and Enter does not follow it: the search stays open for its answer.
    await page.keyboard.press("Enter");
    await context.setOffline(false);
    await expect(dialog(page).getByRole("option").first()).toContainText("Batgirl");
  });
});

/** Films of a region of their own, so that no other test's are among them. */
const FOLLOWED: Film = {
  slug: "e2e-followed",
  title: "The Followed Film",
  lines: [{ on: day(-100), date: day(30), region: "GL" }],
};
const FOLLOWED_TOO: Film = {
  slug: "e2e-followed-too",
  title: "君を待つ",
  lines: [{ on: day(-100), date: day(60).slice(0, 7), region: "GL" }],
};

test("a film is followed from a list; its next date and what moved since the last visit stand on the watchlist", async ({
  page,
  context,
}) => {
  await importFilms([FOLLOWED, FOLLOWED_TOO]);
  await page.goto("/in/GL/cinemas");
  const first = await context.newPage();
  await first.goto("/watchlist");
  await expect(first.getByText("You follow no film yet.")).toBeVisible();
  await page.getByRole("button", { name: "Follow The Followed Film" }).click();
  await page.getByRole("link", { name: "君を待つ" }).click();
  const mark = page.getByRole("button", { name: /^Follow(ing)? 君を待つ$/ });
  await mark.click();
  await expect(mark).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(mark).toHaveAttribute("aria-pressed", "true");
  // As if it came back from the browser’s cache, which tests run without, after another page emptied the list.
  const kept = await page.evaluate(() => {
    const before = localStorage.getItem("slateline.watchlist.1") ?? "";
    localStorage.removeItem("slateline.watchlist.1");
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    return before;
  });
  await expect(mark).toHaveAttribute("aria-pressed", "false");
  await page.evaluate((list) => localStorage.setItem("slateline.watchlist.1", list), kept);
  const next = (tab: Page) => tab.getByRole("region", { name: "Next" }).getByRole("listitem");
  await expect(next(first)).toContainText(["The Followed Film", "君を待つ"]);
  await expect(next(first).first()).toContainText(/in cinemas in Greenlandin (29|30|31) days/);
  await expect(next(first).last()).not.toContainText(/days/);
  await expect(first.getByText("This is your first visit")).toBeVisible();

  await importFilms([{ ...FOLLOWED, lines: [...FOLLOWED.lines, { on: day(-50), date: day(44), region: "GL" }] }]);
  const second = await context.newPage();
  await second.goto("/watchlist");
  const news = second.getByRole("region", { name: "New since you were here" }).getByRole("listitem");
  await expect(news).toHaveCount(1);
  await expect(news).toContainText("+14 days later");
  await expect(news.locator("s time")).toHaveAttribute("datetime", day(30));
  await expect(news.locator("b time")).toHaveAttribute("datetime", day(44));
  await expect(news.getByRole("link", { name: "The Followed Film" })).toHaveAttribute(
    "href",
    "/films/e2e-followed?region=GL&type=theatrical",
  );

  await next(second).getByRole("button", { name: "Follow The Followed Film" }).click();
  await expect(next(second)).toHaveCount(1);
  await second.getByRole("button", { name: "Follow it again" }).click();
  await expect(next(second)).toHaveCount(2);
  const subscribed = second.getByRole("link", { name: "Add to a calendar" });
  await expect(subscribed).toHaveAttribute("href", /^webcal:\/\/[^/]+\/calendars\/watchlist\//);
  const path = await second.locator('head link[type="text/calendar"]').getAttribute("href");
  expect(await subscribed.getAttribute("href")).toContain(path);
  const calendar = await (await second.request.get(path ?? "")).text();
  expect(calendar).toContain("BEGIN:VCALENDAR");
  expect(calendar).toContain("The Followed Film");
  const { violations } = await new AxeBuilder({ page: second }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

const ABROAD: Film = {
  slug: "e2e-followed-abroad",
  title: "Followed Abroad",
  lines: [
    { on: day(-100), date: day(20), region: "FK" },
    { on: day(-100), date: day(33), region: "GI" },
  ],
};

test("from the watchlist one comes to the film in the region whose dates it tells", async ({ page }) => {
  await importFilms([ABROAD]);
  await page.goto("/in/GI/cinemas");
  await page.getByRole("button", { name: "Follow Followed Abroad" }).click();
  await page.goto("/watchlist");
  const film = page.getByRole("region", { name: "Next" }).getByRole("link", { name: "Followed Abroad" });
  await expect(film).toHaveAttribute("href", "/films/e2e-followed-abroad");
  await page.getByLabel("Dates of").selectOption("GI");
  await expect(film).toHaveAttribute("href", "/films/e2e-followed-abroad?region=GI");
  await film.click();
  await expect(page.locator(".display-date")).toHaveText(formatPartialDate(exactly(day(33)), "en-GI", "long"));
});

test("a watchlist is taken to another browser as a file, put behind the list that is there, and refused where it is none", async ({
  page,
}) => {
  await page.goto("/films/tenet");
  await page.getByRole("button", { name: "Follow Tenet" }).click();
  await expect(page.getByRole("main").getByRole("button", { pressed: true })).toBeVisible();
  await page.goto("/watchlist");
  const downloaded = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export the list" }).click();
  const download = await downloaded;
  expect(download.suggestedFilename()).toMatch(/^slateline-watchlist-\d{4}-\d\d-\d\d\.json$/);
  const exported = await readFile(await download.path(), "utf8");

  const field = page.getByLabel("Import a list");
  const put = (text: string) => field.setInputFiles({ name: "x.json", mimeType: "", buffer: Buffer.from(text) });
  await put("[1, 2");
  await expect(page.getByText("This is no watchlist: it has to be a file that was exported here.")).toBeVisible();
  await put(exported.replaceAll("tenet", "batgirl").replaceAll("Tenet", "Batgirl"));
  await expect(page.getByText("1 film added.")).toBeVisible();
  await put(exported.replaceAll("tenet", "nobodys-film"));
  await expect(page.getByRole("region", { name: "On record no more" }).getByRole("listitem")).toContainText("Tenet");
  await expect(page.getByRole("region", { name: "No date" })).toContainText("Batgirl");
  await expect(page.getByRole("region", { name: "Behind us" })).toContainText("Tenet");
});

const LIVE: Film = {
  slug: "e2e-live",
  title: "The Film That Moves",
  lines: [{ on: day(-100), date: day(30), region: "FO" }],
};

const STAYS: Film = {
  ...LIVE,
  slug: "e2e-stays",
  title: "The Film That Stays",
  lines: [{ on: day(-90), date: day(60), region: "US" }],
};

test("pages left open say within a minute that a date changed, by one tab's asking, and show it where they stand", async ({
  page,
  context,
  request,
}) => {
  // Of a record that others write to, much may be told in place of one date, and each tab may have to ask by itself.
  await withOwnRecord(request, [LIVE, STAYS], ({ put, whileServed }) =>
    whileServed(async (origin) => {
      await page.clock.install();
      const tabs = { list: page, film: await context.newPage(), other: await context.newPage() };
      const asked = Object.values(tabs).map((tab) => {
        const asking = { times: 0 };
        tab.on("request", (request) => {
          if (request.url().includes("/api/v1/changes?after=")) asking.times += 1;
        });
        return asking;
      });
      const begun = tabs.list.waitForResponse(/api\/v1\/changes\?last=/);
      await tabs.list.goto(`${origin}/in/FO/cinemas`);
      await begun;
      await tabs.film.goto(`${origin}/films/e2e-live`);
      await tabs.other.goto(`${origin}/films/e2e-stays`);
      // What listens is loaded behind the page.
      for (const tab of [tabs.film, tabs.other]) await tab.waitForLoadState("networkidle");

      await put([STAYS, { ...LIVE, lines: [...LIVE.lines, { on: day(-10), date: day(44), region: "FO" }] }]);
      const says = (tab: Page) => tab.getByText("A date changed since you opened this page.");
      await expect(async () => {
        await page.clock.fastForward(30_000);
        await expect(says(tabs.film)).toBeVisible({ timeout: 2000 });
      }).toPass();
      await expect(says(tabs.list)).toBeVisible();
      await expect(says(tabs.other)).toHaveCount(0);
      expect(asked.filter(({ times }) => times > 0)).toHaveLength(1);

      await expect(tabs.list.locator("s")).toHaveCount(0);
      await tabs.list.evaluate(() => scrollTo(0, 200));
      await tabs.list.getByRole("button", { name: "Update the page" }).click();
      await expect(tabs.list.locator(".calendar li")).toContainText("moved once, +14 days");
      expect(await tabs.list.evaluate(() => scrollY)).toBe(200);
      await expect(says(tabs.list)).toHaveCount(0);
      await expect(says(tabs.film)).toBeVisible();
      await tabs.film.getByRole("button", { name: "Not now" }).click();
      await expect(says(tabs.film)).toHaveCount(0);
    }),
  );
});

test("a page says what was recorded while it was on its way", async ({ page, request }) => {
  await withOwnRecord(request, [LIVE], ({ put, whileServed }) =>
    whileServed(async (origin) => {
      await page.route("**/api/v1/changes?last=*", async (route) => {
        await put([{ ...LIVE, lines: [...LIVE.lines, { on: day(-5), date: day(44), region: "FO" }] }]);
        await route.continue();
      });
      const told = page.waitForResponse(/api\/v1\/changes\?last=/);
      await page.goto(`${origin}/films/e2e-live`);
      await told;
      await expect(page.getByText("A date changed since you opened this page.")).toBeVisible();
    }),
  );
});

test.describe("what a reader chose", () => {
  test.use({ expectedError: /ERR_FAILED/ });

  test("the region leads to its calendar from anywhere, the theme is there before any script is loaded", async ({
    page,
  }) => {
    await page.goto("/in");
    // A link that is followed before the page runs leads on, and is remembered by nobody.
    await page.waitForLoadState("networkidle");
    const australia = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Australia" }) });
    await australia.getByRole("link", { name: "In cinemas" }).click();
    await expect(page.getByRole("link", { name: "Calendar", exact: true })).toHaveAttribute("href", "/in/AU/cinemas");
    await page.goto("/in/GB/cinemas?studio=warner-bros-pictures");
    const offer = page.getByRole("navigation", { name: "Region" });
    await expect(offer).toContainText("your last: Australia");
    await offer.getByRole("link", { name: "Australia" }).first().click();
    await expect(page).toHaveURL(/\/in\/AU\/cinemas\?studio=warner-bros-pictures$/);
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Opening in US cinemas");

    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    const choose = async (colours: string, seen: () => Promise<void>) =>
      expect(async () => {
        await page.getByLabel("Colours").selectOption(colours);
        await seen();
      }).toPass();
    await choose("dark", async () => expect(await paper()).not.toBe(light));
    const dark = await paper();
    await page.route("**/_next/static/**/*.js", (route) => route.abort());
    await page.reload();
    expect(await paper()).toBe(dark);
    await page.unroute("**/_next/static/**/*.js");
    await page.reload();
    await choose("auto", async () => expect(await paper()).toBe(light));
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search is a page: by a former title in the region asked for, by a studio, by a year, and by nothing", async ({
    page,
  }) => {
    await page.goto("/about");
    await page.getByRole("link", { name: "Search" }).click();
    await page.getByRole("searchbox").fill("mission impossible 7");
    await page.getByLabel("Dates of").selectOption("GB");
    await page.getByRole("button", { name: "Search" }).click();
    const films = page.getByRole("region", { name: "Films" }).getByRole("listitem");
    await expect(films).toContainText(["also “Mission: Impossible 7”"]);
    await expect(films.first()).toContainText("10 July 2023 in UK cinemas");
    await films.getByRole("link").first().click();
    await expect(page).toHaveURL(/\/films\/mission-impossible-dead-reckoning\?region=GB$/);
    await page.goto("/search?q=paramont");
    await expect(page.getByRole("region", { name: "Studios" })).toContainText("Paramount Pictures");
    await page.goto("/search?q=2021");
    await page.getByRole("link", { name: "Jul 2021" }).click();
    await expect(page).toHaveURL(/\/dates\/2021-07$/);
    await page.goto("/search?q=qqqzz&region=UK");
    await expect(page.getByRole("note")).toHaveText("The region “UK” was ignored: no country has that code.");
    await expect(page.getByText("Nothing on record is named like “qqqzz”")).toBeVisible();
    await expect(page.getByRole("region", { name: "Moved last" }).getByRole("link").first()).toBeVisible();
  });
});
