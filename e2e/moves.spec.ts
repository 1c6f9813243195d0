import { type Film, importFilms } from "./films.ts";
import { expect, test } from "./fixtures.ts";

const films = (prefix: string, count: number, on: string): readonly Film[] =>
  Array.from({ length: count }, (_, index) => ({
    slug: `${prefix}-${index + 1}`,
    title: `${prefix} ${index + 1}`,
    lines: [{ on, date: "2031-05-02", region: "SB" }],
  }));

test("changes are filtered by a form, and a page of them stays as it was while new ones arrive", async ({ page }) => {
  await importFilms(films("e2e-early", 60, "2026-01-05"));
  await page.goto("/changes");
  await page.getByLabel("Region").selectOption("SB");
  await page.getByRole("main").getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/region=SB/);
  await page.getByRole("link", { name: /older/i }).click();
  await expect(page).toHaveURL(/before=/);
  const titles = page.getByRole("main").locator(".changes .film-title");
  const before = await titles.allTextContents();
  expect(before.length).toBeGreaterThan(0);
  await importFilms(films("e2e-late", 3, "2026-02-05"));
  await page.reload();
  expect(await titles.allTextContents()).toEqual(before);
});

test("an announcement tells whose weekend each film takes, and a day who ever held it", async ({ page }) => {
  await page.goto("/announcements/paramount-2020-04-24");
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: /^Mission: Impossible – Dead Reckoning/ }) });
  await expect(row).toContainText("Jul 23, 2021");
  await expect(row).toContainText("+119 days");
  await page.goto("/dates/2021-07-23");
  const ever = page.getByRole("region", { name: /^Ever held it/ });
  await expect(ever.getByRole("rowheader", { name: "Mission: Impossible – Dead Reckoning" })).toBeVisible();
  await page.getByLabel("Release").selectOption("streaming");
  await page.getByRole("main").getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/type=streaming/);
  await expect(page.getByText("Dated for that day")).toBeVisible();
  expect((await page.request.get("/announcements/nobody-said")).status()).toBe(404);
});
