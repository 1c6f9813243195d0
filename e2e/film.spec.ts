import type { Locator, Page } from "@playwright/test";
import { formatDay, addDays, dayOfInstant } from "#domain/gregorian.ts";
import { openDatabase } from "#db/open.ts";
import { type Film, importFilms } from "./films.ts";
import { expect, test } from "./fixtures.ts";

const DEAD_RECKONING = "/films/mission-impossible-dead-reckoning";
/** The server's day. */
const today = dayOfInstant(Date.now(), "UTC");

const MARKUP = "<script>alert(1)</script> <img src=x onerror=alert(2)> &amp;";
const ODD: readonly Film[] = [
  {
    slug: "e2e-markup",
    title: MARKUP,
    distributor: MARKUP,
    lines: [
      { on: "2026-01-05", date: "2027-05-07", region: "US", reason: MARKUP },
      { on: "2026-02-05", date: "2027-07", region: "US", wording: MARKUP },
    ],
  },
  {
    slug: "e2e-endless",
    title: "x".repeat(300),
    lines: [{ on: "2026-01-05", date: "2027-22", region: "US", reason: "y".repeat(500) }],
  },
  {
    slug: "e2e-arabic",
    title: "الفيلم الكبير 🎬",
    lines: [{ on: "2026-01-05", date: "2027-03", region: "AE", wording: "عيد الفطر 2027" }],
  },
  { slug: "e2e-none", title: "Nothing Known", lines: [] },
  {
    slug: "e2e-premiere",
    title: "Only Shown Once",
    lines: [{ on: "2025-09-05", date: "2025-09-05", region: "IT", type: "premiere", standing: "released" }],
  },
  ...["B", "D", "A", "C"].map((letter) => ({
    slug: `e2e-together-${letter.toLowerCase()}`,
    title: `Together ${letter}`,
    lines: [{ on: "2026-01-05", date: "2027-05-07", region: "MV" }],
  })),
  {
    slug: "e2e-nearly-there",
    title: "Nearly There",
    lines: [{ on: "2026-01-05", date: addDays(today, 1), region: "LK" }],
  },
];

test.beforeAll(() => importFilms(ODD));

/** A section by its heading, which begins its name. */
const section = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });

/** A list's lines, each with its white space made single. */
async function linesOf(list: Locator): Promise<string[]> {
  const texts = await list.getByRole("listitem").allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/g, " "));
}

test("a date stands with all it was before, whose word it is and how far it went", async ({ page }) => {
  await page.goto(DEAD_RECKONING);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mission: Impossible – Dead Reckoning");
  await expect(page.locator(".display-date")).toHaveText("July 12, 2023");
  await expect(page.locator(".say")).toHaveText(
    "in US cinemas: its sixth exact date, 719 days after the first. It went later four times, then came two days forward.",
  );
  await expect(page.getByRole("list", { name: "Dates it had before" }).getByRole("listitem")).toHaveText([
    "Summer 2021",
    "July 23, 2021",
    "November 19, 2021",
    "May 27, 2022",
    "September 30, 2022",
    "July 14, 2023",
  ]);
  const history = page.locator(".history").first().locator("> li");
  const moves = [
    "Summer 2021",
    "Firmed",
    "+119 days",
    "+189 days",
    "+126 days",
    "+287 days",
    "−2 days",
    "Released on the announced day",
  ];
  const lines = await history.allInnerTexts();
  const found = moves.map((words) => lines.findIndex((line) => line.includes(words)));
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(found).not.toContain(-1);
  await expect(history.filter({ hasText: "+119 days later" })).toContainText("Announced by Paramount Pictures.");
});

test("sources that disagree are set against the record, and none of them moves it", async ({ page }) => {
  await page.goto(DEAD_RECKONING);
  const disagreements = section(page, "Where sources disagree");
  const clash = disagreements.locator(".clash > div");
  await expect(clash.first()).toContainText("July 23, 2021");
  await expect(clash.last()).toContainText("July 21, 2021");
  await expect(clash.last().getByRole("link", { name: "Variety" })).toHaveAttribute("rel", "noopener nofollow");
  const late = await linesOf(disagreements.locator(".claims").first());
  expect(late).toContain(
    "Sep 2020 ComicBook.com still gives formerly July 23, 2021 130 days after it was replaced, counted from the month’s first day " +
      "Says Paramount has dated the seventh film for July 23, 2021: superseded on 24 April 2020",
  );
});

test("who else held its days, from when to when", async ({ page }) => {
  await page.goto(DEAD_RECKONING);
  const row = section(page, "That weekend").getByRole("row").filter({ hasText: "November 19, 2021" });
  expect(await linesOf(row)).toEqual([
    "Dungeons & Dragons: Honor Among Thieves 2019 to Apr 24, 2020",
    "Top Gun: Maverick Apr 9, 2021 to Sep 1, 2021",
    "Ghostbusters: Afterlife from Sep 1, 2021, and opened",
  ]);
  await row.getByRole("link", { name: "Ghostbusters: Afterlife" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ghostbusters: Afterlife");
});

test("films that came to a day together stand there by title", async ({ page }) => {
  await page.goto("/films/e2e-together-b");
  await expect(section(page, "That weekend").getByRole("listitem").getByRole("link")).toHaveText([
    "Together A",
    "Together C",
    "Together D",
  ]);
});

test("a line that restates the date says whose word it is", async ({ page }) => {
  await page.goto("/films/avatar-fire-and-ash");
  const restated = page.locator(".history > .tick").filter({ hasText: "D23: Avatar 3 is titled Fire and Ash" });
  await expect(restated).toContainText("Announced by Walt Disney Studios.");
});

test("reports on another release are counted beside it, and a link leads to them", async ({ page }) => {
  await page.goto("/films/the-new-mutants");
  const british = section(page, "Other releases").getByRole("listitem").filter({ hasText: "1 report differs" });
  await british.getByText("in UK cinemas").click();
  await british.getByRole("link", { name: "Where sources disagree" }).click();
  await expect(section(page, "Where sources disagree")).toContainText("Radio Times");
});

test("each line of the dates by region leads to that release, written as it is there", async ({ page }) => {
  await page.goto(DEAD_RECKONING);
  await section(page, "Dates by region").getByRole("link", { name: "United Kingdom" }).click();
  await expect(page).toHaveURL(/region=GB&type=theatrical$/);
  await expect(page.locator(".display-date")).toHaveText("10 July 2023");
  await expect(section(page, "History")).toContainText("In UK cinemas");
  const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
  expect(canonical?.endsWith(DEAD_RECKONING)).toBe(true);
});

test("a region without the release falls back, and says to what", async ({ page }) => {
  await page.goto(`${DEAD_RECKONING}?region=DE`);
  await expect(page.getByRole("note")).toHaveText(["No date in cinemas in Germany on record; shown: in US cinemas."]);
  await expect(page.locator(".display-date")).toHaveText("12 July 2023");
});

test("a wrong region, type and key are each ignored with a note", async ({ page }) => {
  const response = await page.goto(`${DEAD_RECKONING}?region=UK&type=cinema&mode=old&asOf=2020-04`);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("note")).toHaveText([
    "The region “UK” was ignored: no country has that code.",
    "The type “cinema” was ignored: it is none of premiere, limited, theatrical, streaming, digital, physical, tv.",
    "“mode” was ignored: a film’s page takes a region, a type and a day to look back from.",
    "The day “2020-04” was ignored: write it as 2020-04-01, a day of the calendar.",
  ]);
  await expect(page.locator(".display-date")).toHaveText("July 12, 2023");
});

test("a film that was merged redirects for good, with its query", async ({ request }) => {
  const database = await openDatabase();
  await database.tx(({ q, t }) =>
    q
      .insert(t.redirects)
      .values({ kind: "film", fromSlug: "e2e-old-slug", toSlug: "mission-impossible-dead-reckoning" })
      .onConflictDoNothing(),
  );
  await database.close();
  const response = await request.get("/films/e2e-old-slug?region=GB&type=theatrical", { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers()["location"]).toBe(`${DEAD_RECKONING}?region=GB&type=theatrical`);
});

test("no title, reason or wording is ever markup", async ({ page }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  await page.goto("/films/e2e-markup");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(MARKUP);
  await expect(page.locator(".display-date")).toHaveText(MARKUP);
  await expect(section(page, "History")).toContainText(`Reason given: ${MARKUP}`);
  await expect(page.locator("main img, main b script")).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

for (const { slug, title } of ODD) {
  test(`${slug} is shown whole on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`/films/${slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test("a film without a release says so, and one that was only shown at a premiere is not out", async ({ page }) => {
  await page.goto("/films/e2e-none");
  await expect(page.locator(".verdict")).toContainText("No date on record for this film yet, in any region.");
  await page.goto("/films/e2e-premiere");
  await expect(page.getByRole("note")).toHaveText([
    "No date in US cinemas on record; shown: at its premiere in Italy.",
  ]);
  await expect(section(page, "Dates by region")).toContainText("Italy, premiere held.");
  await expect(page.getByRole("main")).not.toContainText("opened");
});

test("a day near is counted by the reader's own clock", { tag: "@zone" }, async ({ page }, { project }) => {
  const readersDay = dayOfInstant(Date.now(), project.use.timezoneId ?? "UTC");
  await page.goto("/films/e2e-nearly-there?region=LK");
  const soon = readersDay < today ? "in 2 days" : readersDay === today ? "tomorrow" : "today";
  await expect(page.locator(".facts")).toContainText(soon);
  await expect(page.locator(".display-date")).toHaveText(
    formatDay(addDays(today, 1), "en-LK", { year: "numeric", month: "long", day: "numeric" }),
  );
});

for (const { width, slugs } of [
  { width: 1280, slugs: ["mission-impossible-dead-reckoning", "the-nightingale", "hexed", "batgirl"] },
  { width: 375, slugs: ["mission-impossible-dead-reckoning", "the-nightingale", "hexed", "batgirl"] },
]) {
  test(`the date fills its measure at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const slug of slugs) {
      await page.goto(`/films/${slug}`);
      const part = await page.evaluate(measureDate);
      expect(part, slug).toBeGreaterThan(0.96);
      expect(part, slug).toBeLessThan(1.02);
    }
  });
}

test("search engines are told of every date it had", async ({ page }) => {
  await page.goto(DEAD_RECKONING);
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  const movie: unknown = JSON.parse(text ?? "");
  expect(movie).toMatchObject({ "@type": "Movie", name: "Mission: Impossible – Dead Reckoning" });
  expect(movie).toHaveProperty(
    "releasedEvent",
    expect.arrayContaining([
      expect.objectContaining({
        startDate: "2023-07-12",
        eventStatus: "https://schema.org/EventRescheduled",
        previousStartDate: ["2021-07-23", "2021-11-19", "2022-05-27", "2022-09-30", "2023-07-14"],
      }),
    ]),
  );
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what the sources say folds open under the line that cites them", async ({ page }) => {
    await page.goto(DEAD_RECKONING);
    const line = page.locator(".history > li").filter({ hasText: "+119 days later" });
    const differing = line.getByText("Prints the old date as 21 July 2021; THR and all 2019 reports have 23 July");
    await expect(differing).toBeHidden();
    await line.getByText("what they say").click();
    await expect(differing).toBeVisible();
    await expect(line.locator("details").getByRole("link", { name: "The Hollywood Reporter" })).toBeVisible();
  });
});

/** The ink of the display date's widest line as a part of its measure; what the box has beyond the ink is left out. */
async function measureDate(): Promise<number> {
  await document.fonts.ready;
  const date = document.querySelector(".display-date");
  const measure = document.querySelector(".film-now");
  if (!date || !measure) return 0;
  const range = document.createRange();
  range.selectNodeContents(date);
  const rects = [...range.getClientRects()];
  const [left, right] = [Math.min(...rects.map((rect) => rect.left)), Math.max(...rects.map((rect) => rect.right))];
  return (right - left) / measure.getBoundingClientRect().width;
}

test("looking back shows what was known on a day, what came of it, and the way to the days around it", async ({
  page,
}) => {
  await page.goto(`${DEAD_RECKONING}?asOf=2020-04-23`);
  await expect(page.locator(".display-date")).toHaveText("July 23, 2021");
  await expect(page.getByText("November 19, 2021")).toHaveCount(0);
  await page.getByText("What has changed since").click();
  await expect(page.getByRole("complementary", { name: "A day of the past" })).toContainText("July 12, 2023");
  await page.getByRole("link", { name: /The next change, April 24, 2020/ }).click();
  await expect(page.locator(".display-date")).toHaveText("November 19, 2021");
  await page.getByLabel("The days on which it changed").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator(".display-date")).toHaveText("July 23, 2021");
  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(page.locator(".display-date")).toHaveText("July 12, 2023");
});

test("looking back, a reader keeps the region, the type and the variant asked for", async ({ page }) => {
  const asked = "region=GB&type=theatrical&variant=IMAX";
  await page.goto(`${DEAD_RECKONING}?${asked}`);
  await page.getByLabel("Day", { exact: true }).fill("2022-01-20");
  await page.getByRole("button", { name: "Look back" }).click();
  await expect(page).toHaveURL(`${DEAD_RECKONING}?${asked}&asOf=2022-01-20`);
  await expect(page.getByText("As the world knew it on 20 January 2022.")).toBeVisible();
  for (const direction of [/^The change before, /, /^The next change, /]) {
    await page.getByRole("link", { name: direction }).click();
    await expect(page).toHaveURL(/\?region=GB&type=theatrical&variant=IMAX&asOf=(?!2022-01-20)/);
    await page.goBack();
    await expect(page).toHaveURL(/asOf=2022-01-20$/);
  }
  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(page).toHaveURL(`${DEAD_RECKONING}?${asked}`);
  await expect(page.locator(".display-date")).toHaveText("10 July 2023");
});

test("looking back without a wish asks for none", async ({ page }) => {
  await page.goto(DEAD_RECKONING);
  await page.getByLabel("Day", { exact: true }).fill("2022-01-20");
  await page.getByRole("button", { name: "Look back" }).click();
  await expect(page).toHaveURL(`${DEAD_RECKONING}?asOf=2022-01-20`);
  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(page).toHaveURL(DEAD_RECKONING);
});

test.describe("the address of a calendar", () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test("is there to be copied, and said to add its dates only once where it is opened", async ({ page }) => {
    await page.goto(`${DEAD_RECKONING}?region=GB`);
    const subscribe = section(page, "Subscribe");
    const address = new URL("/calendars/films/mission-impossible-dead-reckoning/GB.ics", page.url()).href;
    await expect(subscribe.getByText(address, { exact: true })).toBeVisible();
    await expect(subscribe.getByText("adds the dates once, and they do not move afterwards")).toBeVisible();
    await expect(subscribe.getByRole("link", { name: "Opened as a file" })).toHaveAttribute("href", address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
