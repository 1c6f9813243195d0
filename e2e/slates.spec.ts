import { addDays, dayOfInstant } from "#domain/gregorian.ts";
import { importFilms } from "./films.ts";
import { expect, test } from "./fixtures.ts";

const today = dayOfInstant(Date.now(), "UTC");

test("a slate shows its films by slip, says what stands out, and lets a film stand out in the chart", async ({
  page,
}) => {
  await page.goto("/studios/paramount-pictures");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Paramount Pictures");
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toContainText("Top Gun: Maverick");
  await expect(rows.nth(1)).toContainText("+1,050 days");
  // Beside the chart a title has the column for itself.
  expect((await rows.nth(1).getByRole("rowheader").boundingBox())?.width).toBeGreaterThan(300);
  await expect(page.getByText("May 27, 2022 was held by three in turn")).toBeVisible();
  await page.getByRole("link", { name: "Show Mission: Impossible – Dead Reckoning in the chart" }).click();
  await expect(page).toHaveURL(/film=mission-impossible-dead-reckoning/);
  await expect(page.locator(".tr-wide .tr-label.tr-chosen")).toHaveText(/^Mission: Impossible – Dead Reckoning/);
});

test("a slate is sorted, and looked at in another region, by its address alone", async ({ page }) => {
  await page.goto("/studios/paramount-pictures");
  await page.getByRole("link", { name: "Sort by Moves" }).click();
  await expect(page).toHaveURL(/sort=moves/);
  await expect(page.getByRole("columnheader", { name: "Moves" })).toHaveAttribute("aria-sort", "descending");
  await page.getByLabel("Region").selectOption("GB");
  await page.getByRole("main").getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/region=GB.*sort=moves/);
  await expect(page.getByText("in UK cinemas").first()).toBeVisible();
});

test("a film leads to its studio's slate and its franchise's, and an unknown studio is a 404", async ({ page }) => {
  await page.goto("/films/mission-impossible-dead-reckoning");
  await page.getByRole("main").getByRole("link", { name: "Mission: Impossible", exact: true }).click();
  await expect(page).toHaveURL("/franchises/mission-impossible");
  await expect(page.getByRole("rowheader", { name: "Mission: Impossible – Dead Reckoning" })).toBeVisible();
  expect((await page.request.get("/studios/nobody")).status()).toBe(404);
  expect((await page.request.get("/franchises/nothing")).status()).toBe(404);
});

test("which film of a slate is the next goes by the reader's own day", async ({ page }) => {
  const film = { distributor: "Day Pictures" };
  const line = { on: addDays(today, -9), region: "US" };
  await importFilms([
    { ...film, slug: "e2e-next-near", title: "Nearly There", lines: [{ ...line, date: addDays(today, 1) }] },
    { ...film, slug: "e2e-next-far", title: "Far Away", lines: [{ ...line, date: addDays(today, 30) }] },
  ]);
  await page.clock.setFixedTime(`${addDays(today, 2)}T12:00:00Z`);
  const answer = await page.request.get("/studios/day-pictures");
  expect(await answer.text()).toContain("Two are to come, the next Nearly There");
  await page.goto("/studios/day-pictures");
  await expect(page.getByText("To come is Far Away")).toBeVisible();
});
