import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

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
  await expect(dialog(page).getByRole("status")).toHaveText("1 found; the arrow keys choose, Enter opens.");
  const [hit, all] = [dialog(page).getByRole("option").first(), dialog(page).getByRole("option").last()];
  await expect(hit).toContainText("Dead Reckoning also “Mission: Impossible 7” July 12, 2023 in US cinemas");
  await expect(all).toHaveAttribute("href", "/search?q=mission+impossible+7");
  const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(regions).toBeFocused();

  await page.keyboard.press("/");
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
    await context.setOffline(false);
    await expect(dialog(page).getByRole("option").first()).toContainText("Batgirl");
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
