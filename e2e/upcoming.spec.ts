import type { Page } from "@playwright/test";
import { type CalendarDate, toCalendarDate } from "#domain/calendar-date.ts";
import { addDays, addMonths, dayOfInstant, formatDay, lastOfMonth } from "#domain/gregorian.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { exactly } from "#domain/partial-date.ts";
import { type Film, importFilms } from "./films.ts";
import { expect, test } from "./fixtures.ts";

/** The server's day. Films stand in regions of their own, so that no other test's are among them. */
const today = dayOfInstant(Date.now(), "UTC");
const day = (ahead: number): CalendarDate => addDays(today, ahead);
const announced = day(-100);
/** The last day of a month well ahead, and the month itself. */
const monthsEnd = lastOfMonth(addMonths(today, 6));
const month = monthsEnd.slice(0, 7);

const MOVED: Film = {
  slug: "e2e-moved",
  title: "The Moving Film",
  distributor: "Far Away Pictures",
  lines: [
    { on: announced, date: day(30), region: "FJ" },
    { on: day(-10), date: day(44), region: "FJ" },
  ],
};
const WINDOWS: readonly Film[] = [
  { slug: "e2e-month", title: "Sometime Then", lines: [{ on: announced, date: month, region: "WS" }] },
  { slug: "e2e-last-day", title: "On Its Last Day", lines: [{ on: announced, date: monthsEnd, region: "WS" }] },
];
const NEAR: readonly Film[] = [
  { slug: "e2e-tomorrow", title: "Very Soon", lines: [{ on: announced, date: day(1), region: "TO" }] },
  {
    slug: "e2e-opened",
    title: "Just Out",
    lines: [
      { on: announced, date: day(-1), region: "TO" },
      { on: day(-1), date: day(-1), region: "TO", standing: "released" },
    ],
  },
  { slug: "e2e-passed", title: "Long Past", lines: [{ on: announced, date: day(-2), region: "TO" }] },
];
const SHELVED: readonly Film[] = [
  {
    slug: "e2e-taken-off",
    title: "Taken Off",
    distributor: "Far Away Pictures",
    lines: [
      { on: announced, date: day(60), region: "VU" },
      { on: day(-20), date: null, region: "VU" },
    ],
  },
  { slug: "e2e-elsewhere", title: "Only There", lines: [{ on: announced, date: day(50), region: "KI" }] },
];
/** Which of its regions its page would show by itself is none of a list's business. */
const ABROAD: Film = {
  slug: "e2e-abroad",
  title: "Here and There",
  lines: [
    { on: announced, date: day(20), region: "AX" },
    { on: announced, date: day(33), region: "SH" },
    { on: announced, date: day(90), region: "SH", type: "streaming" },
  ],
};
const STUDIOS: readonly Film[] = ["North", "South"].map((name) => ({
  slug: `e2e-${name.toLowerCase()}`,
  title: `Film of the ${name}`,
  distributor: `${name} Studio`,
  lines: [{ on: announced, date: day(40), region: "NR" }],
}));
const MANY: readonly Film[] = [
  { slug: "e2e-many-undated", title: "None of Many", lines: [{ on: announced, date: null, region: "TV" }] },
  ...Array.from({ length: 101 }, (_, index) => ({
    slug: `e2e-many-${index}`,
    title: `One of Many, ${index}`,
    // Two a day, so that the end of the page is within a week, whatever day it is.
    lines: [{ on: announced, date: day(20 + Math.ceil(index / 2)), region: "TV" }],
  })),
];

/** Four a day and one without a day: a page of the month ends with its 25th day, the next has the day after. */
const crowdedDay = (index: number): CalendarDate => addDays(toCalendarDate(`${month}-01`), index);
const CROWDED: readonly Film[] = Array.from({ length: 105 }, (_, index) => ({
  slug: `e2e-crowded-${index}`,
  title: `Among Others, ${index}`,
  lines: [{ on: announced, date: index === 104 ? month : crowdedDay(Math.floor(index / 4)), region: "PW" }],
}));

test.beforeAll(() => importFilms([MOVED, ...WINDOWS, ...NEAR, ...SHELVED, ABROAD, ...STUDIOS, ...MANY, ...CROWDED]));

const main = (page: Page) => page.getByRole("main");
const film = (page: Page, title: string) => main(page).getByRole("listitem").filter({ hasText: title });

test("a film stands on its day, with the day it left struck and how far it went", async ({ page }) => {
  await page.goto("/in/FJ/cinemas");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Opening in cinemas in Fiji");
  const row = main(page).locator(".calendar").getByRole("listitem");
  await expect(row).toContainText("Far Away Pictures");
  await expect(row).toContainText("moved once, +14 days");
  await expect(row.locator("s")).toHaveText(`formerly ${formatPartialDate(exactly(day(30)), "en-FJ", "short")}`);
  const heading = formatDay(day(44), "en-FJ", { weekday: "long", month: "long", day: "numeric" });
  await expect(page.getByRole("heading", { level: 4, name: heading })).toBeVisible();
});

test("what moved lately says when, from what to what, and that nobody is known to have said it", async ({ page }) => {
  await page.goto("/in/FJ/cinemas");
  const moves = page.getByRole("region", { name: "What moved lately" });
  await expect(moves.getByRole("listitem")).toContainText("On record since");
  await expect(moves.getByRole("listitem")).toContainText("+14 days later");
  await moves.getByRole("link", { name: "The Moving Film" }).click();
  await expect(page).toHaveURL(/\/films\/e2e-moved\?region=FJ&type=theatrical$/);
});

test("a month stands after its last day, and never as its first", async ({ page }) => {
  await page.goto("/in/WS/cinemas");
  await expect(main(page).locator(".calendar").getByRole("link")).toHaveText(["On Its Last Day", "Sometime Then"]);
  const head = page.getByRole("heading", { level: 4, name: /sometime in/ });
  await expect(head.locator("time")).toHaveAttribute("datetime", month);
  await expect(main(page).locator(`.calendar time[datetime="${month}-01"]`)).toHaveCount(0);
  await expect(head).toContainText(formatDay(monthsEnd, "en-WS", { month: "short", year: "numeric" }));
});

test(
  "days near are counted by the reader's own clock, and what opened yesterday is still there",
  { tag: "@zone" },
  async ({ page }, { project }) => {
    await page.goto("/in/TO/cinemas");
    const readersDay = dayOfInstant(Date.now(), project.use.timezoneId ?? "UTC");
    const soon = readersDay < today ? "in 2 days" : readersDay === today ? "tomorrow" : "today";
    const entry = main(page).locator(".day");
    await expect(entry.filter({ hasText: "Very Soon" })).toContainText(soon);
    await expect(entry.filter({ hasText: "Just Out" })).toContainText(/opened (today|yesterday|2 days ago)/);
    await expect(film(page, "Long Past")).toHaveCount(0);
  },
);

test("films without a date, or with one only elsewhere, stand on shelves of their own", async ({ page }) => {
  await page.goto("/in/VU/cinemas");
  await expect(page.getByText("No release to come in cinemas in Vanuatu has a date on record.")).toBeVisible();
  const undated = page.getByRole("region", { name: /No date/ });
  await expect(undated.getByRole("listitem")).toContainText("Far Away Pictures, taken off");
  const elsewhere = page.getByRole("region", { name: /Dated elsewhere/ }).getByRole("listitem");
  await expect(elsewhere.filter({ hasText: "Only There" })).toContainText("in Kiribati");
  await elsewhere.getByRole("link", { name: "Only There" }).click();
  await expect(page).toHaveURL(/\/films\/e2e-elsewhere\?region=KI&type=theatrical$/);
});

for (const { from, list, ahead } of [
  { from: "the weeks of a region", list: "/in/SH/cinemas", ahead: 33 },
  { from: "a month of it", list: `/in/SH/cinemas?month=${day(33).slice(0, 7)}`, ahead: 33 },
  { from: "another kind of release", list: "/in/SH/streaming", ahead: 90 },
  { from: "a day of it", list: `/dates/${day(33)}?region=SH`, ahead: 33 },
  { from: "the days of a month", list: `/dates/${day(33).slice(0, 7)}?region=SH`, ahead: 33 },
  { from: "a day of another kind", list: `/dates/${day(90)}?region=SH&type=streaming`, ahead: 90 },
]) {
  test(`from ${from} one comes to the film with the date that stood there`, async ({ page }) => {
    await page.goto(list);
    await main(page).getByRole("link", { name: "Here and There" }).first().click();
    await expect(page.locator(".display-date")).toHaveText(formatPartialDate(exactly(day(ahead)), "en-SH", "long"));
    await expect(page.getByRole("note")).toHaveCount(0);
  });
}

test("from a list of US cinemas one comes to the film's own address", async ({ page }) => {
  for (const path of ["/?month=2023-07", "/dates/2023-07-12"]) {
    await page.goto(path);
    const link = main(page).getByRole("link", { name: "Mission: Impossible – Dead Reckoning" }).first();
    await expect(link).toHaveAttribute("href", "/films/mission-impossible-dead-reckoning");
  }
});

test("a wrong studio, page and key are each ignored with a note", async ({ page }) => {
  const response = await page.goto("/in/NR/cinemas?studio=nobody&page=7&mode=old&asOf=2020-04");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("note")).toHaveText([
    "“mode” was ignored: this page takes a studio, a page number, a month and a day to look back from.",
    "The day “2020-04” was ignored: write it as 2020-04-01, a day of the calendar.",
    "The studio “nobody” was ignored: no studio on record has that name.",
    "The page “7” was ignored: this list has one page.",
  ]);
  await expect(main(page).locator(".calendar").getByRole("link")).toHaveCount(2);
});

test("a long list has pages, one after the other, and says where a week is on two of them", async ({ page }) => {
  await page.goto("/in/TV/cinemas");
  await expect(main(page).getByText("Continued on the next page.")).toBeVisible();
  const undated = page.getByRole("region", { name: /No date/ });
  await expect(undated).toContainText("None of Many");
  await page.getByRole("link", { name: "Later dates" }).click();
  await expect(main(page).locator(".calendar").getByRole("link")).toHaveText(["One of Many, 99"]);
  await expect(main(page).getByText("Continued from the page before.")).toBeVisible();
  await expect(undated).toHaveCount(0);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/in\/TV\/cinemas\?page=2$/);
  await page.getByRole("link", { name: "Earlier dates" }).click();
  await expect(main(page).locator(".calendar").getByRole("link")).toHaveCount(100);
});

test("every region leads to its lists", async ({ page }) => {
  await page.goto("/in");
  const fiji = main(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Fiji" }) });
  await fiji.getByRole("link", { name: "In cinemas" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Opening in cinemas in Fiji");
});

test("another spelling of an address is redirected to the one, with its query", async ({ request }) => {
  const response = await request.get("/in/nr/Cinemas?studio=north-studio", { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers()["location"]).toBe("/in/NR/cinemas?studio=north-studio");
});

test("a region alone is redirected to its cinemas", async ({ request }) => {
  for (const path of ["/in/US", "/in/us"]) {
    const response = await request.get(`${path}?studio=a24`, { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(response.headers()["location"]).toBe("/in/US/cinemas?studio=a24");
  }
});

for (const path of ["/in/UK/cinemas", "/in/XX/cinemas", "/in/US/physical"]) {
  test(`${path} is no list`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404);
  });
}

test("cinemas in the US have one canonical address, the front page", async ({ page }) => {
  for (const path of ["/in/US/cinemas", "/?studio=paramount-pictures"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Opening in US cinemas");
    const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
    expect(new URL(canonical ?? "", page.url()).pathname).toBe("/");
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a studio can be chosen, and the choice taken back", async ({ page }) => {
    await page.goto("/in/NR/cinemas");
    await page.getByLabel("Studio").selectOption({ label: "North Studio, 1 release" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(main(page).locator(".calendar").getByRole("link")).toHaveText(["Film of the North"]);
    await page.getByRole("link", { name: "All studios" }).click();
    await expect(main(page).locator(".calendar").getByRole("link")).toHaveCount(2);
  });

  test("a region without anything says so, and leads on", async ({ page }) => {
    await page.goto("/in/AQ/streaming");
    await expect(page.getByText("No release in Antarctica is on record yet, of any kind.")).toBeVisible();
    await page.getByRole("link", { name: "Every region" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Every region");
  });
});

test("the calendar of a day in the past has that day's dates and titles, and says what came of them", async ({
  page,
}) => {
  await page.goto("/?asOf=2020-04-01");
  const row = main(page).locator(".calendar li", { hasText: "Mission: Impossible 7" }).first();
  await expect(row).toContainText("since then moved: Jul 12, 2023");
  await expect(main(page).getByText("Dead Reckoning")).toHaveCount(0);
  await expect(page.getByRole("complementary", { name: "A day of the past" })).toContainText(
    /Of these dates, \d+ moved/,
  );
  const slider = page.getByRole("slider", { name: "The days of 2020 on which it changed" });
  await expect(slider).toHaveAttribute("aria-valuetext", "April 1, 2020");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/\/\?asOf=2020-04-(?!01)/);
  await expect(slider).toHaveAttribute("aria-valuetext", /^April \d+, 2020$/);
  await expect(page.getByText(/The calendar as the world knew it on April/)).toBeVisible();
  await expect(slider).toBeFocused();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/asOf=2021-/);
  await page.goto("/?asOf=2020-04-01");
  await page.getByRole("link", { name: /The next change, / }).click();
  await expect(page).toHaveURL(/asOf=2020-04-/);
  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(page).not.toHaveURL(/asOf/);

  await page.goto("/?month=2021-07&asOf=2020-04-01");
  await expect(page.getByText("The month as the world knew it on April 1, 2020.")).toContainText("announced later");
  await expect(page.getByText(/Of these dates, \d+ moved/)).toBeVisible();
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/\/\?month=2021-07&asOf=2020-04-(?!01)/);
  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(page).toHaveURL(/\/\?month=2021-07$/);
});

test("a month is a calendar: days in their weeks, what has no day on a shelf, and the way to other months", async ({
  page,
}) => {
  await importFilms(WINDOWS);
  await page.goto("/in/WS/cinemas");
  await page.getByRole("link", { name: "Month", exact: true }).click();
  await expect(page).toHaveURL(/month=\d{4}-\d{2}/);
  await page.goto(`/in/WS/cinemas?month=${month}`);
  const cell = page.getByRole("cell").filter({ has: page.locator(`time[datetime="${monthsEnd}"]`) });
  await expect(cell.getByRole("link", { name: "On Its Last Day" })).toBeVisible();
  await expect(cell.getByRole("link", { name: "Sometime Then" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: /^Sometime in/ }).getByRole("link")).toHaveText("Sometime Then");
  await page.getByRole("navigation", { name: "Other months" }).getByRole("link").last().click();
  await expect(page).toHaveURL(`/in/WS/cinemas?month=${addDays(monthsEnd, 1).slice(0, 7)}`);
  await expect(page.getByText("No release is dated for a day of this month.")).toBeVisible();
  await page.goto("/in/WS/cinemas?month=2027-13");
  await expect(page.getByText("The month “2027-13” was ignored: write it as 2027-03.")).toBeVisible();
});

test("a month that a page does not hold goes on on the next, and each draws the weeks that it tells of", async ({
  page,
}) => {
  const films = main(page)
    .getByRole("cell")
    .getByRole("link", { name: /^Among Others/ });
  const dayOf = (index: number) => main(page).locator(`.month-grid time[datetime="${crowdedDay(index)}"]`);
  await page.goto(`/in/PW/cinemas?month=${month}`);
  await expect(films).toHaveCount(100);
  await expect(dayOf(0)).toBeVisible();
  await expect(main(page).getByText("Continued on the next page.")).toBeVisible();
  await page.getByRole("link", { name: "Later dates" }).click();
  await expect(page).toHaveURL(`/in/PW/cinemas?month=${month}&page=2`);
  await expect(main(page).getByText("Continued from the page before.")).toBeVisible();
  await expect(films).toHaveCount(4);
  await expect(dayOf(25)).toBeVisible();
  await expect(dayOf(0)).toHaveCount(0);
  await expect(page.getByRole("region", { name: /^Sometime in/ }).getByRole("link")).toHaveText("Among Others, 104");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\?month=\d{4}-\d{2}&page=2$/);
  await page.goto(`/in/PW/cinemas?month=${month}&page=3`);
  await expect(page.getByText("The page “3” was ignored: this month has no such page.")).toBeVisible();
  await expect(films).toHaveCount(100);
  await expect(page).not.toHaveTitle(/page/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\?month=\d{4}-\d{2}$/);
});
