import { expect } from "./fixtures.ts";
import { test, violationsOf } from "./host-pages.ts";

const FILM = "mission-impossible-dead-reckoning";

test.describe("the page that makes the code", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("finds a film as it is typed, shows it as chosen at two widths, and keeps the choices in its address", async ({
    page,
    slateline,
  }) => {
    await page.goto("/embed");
    await page.getByLabel("Film", { exact: true }).fill("misson imposible 7");
    await page.getByRole("link", { name: "Mission: Impossible – Dead Reckoning" }).click();
    await expect(page).toHaveURL(`/embed?film=${FILM}`);
    const [phone, desktop] = [page.locator("film-timeline").first(), page.locator("film-timeline").last()];
    await expect(phone.locator("svg.bar").last()).toBeVisible();
    await expect(desktop.locator("svg.picture").first()).toBeVisible();

    await page.getByRole("main").getByLabel("Colours").selectOption("Dark");
    await page.getByLabel("Entries shown").fill("3");
    await page.getByLabel("Accent").fill("teal");
    await page.getByLabel("Accent").blur();
    await expect(page).toHaveURL(`/embed?film=${FILM}&theme=dark&accent=teal&limit=3`);
    await expect(desktop.getByText("+8 earlier")).toBeVisible();
    await page.getByRole("button", { name: "Copy The element" }).click();
    await expect(page.getByText("Copied")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`src="${slateline}/embed/v1/widget.js"`);
    expect(copied).toContain(`film="${FILM}" theme="dark" accent="teal" limit="3"`);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test("marks a code that the browser does not let it copy, and says so", async ({ page }) => {
    // As over plain HTTP.
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.goto(`/embed?film=${FILM}`);
    await page.getByRole("button", { name: "Copy The frame" }).click();
    await expect(page.getByText("It could not be copied: it is selected, for you to copy.")).toBeVisible();
    const field = page.getByRole("textbox", { name: "The frame" });
    await expect(field).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await field.inputValue());
  });

  test("asks for a whole number of entries, and keeps the address until there is one", async ({ page }) => {
    await page.goto(`/embed?film=${FILM}&limit=3`);
    await page.getByLabel("Entries shown").fill("2.5");
    await page.getByLabel("Entries shown").blur();
    await expect(page.getByLabel("Entries shown")).toBeFocused();
    await expect(page.getByText("+8 earlier").first()).toBeVisible();
    await page.getByLabel("Entries shown").fill("2");
    await page.getByLabel("Entries shown").blur();
    await expect(page).toHaveURL(`/embed?film=${FILM}&limit=2`);
  });

  test("works as a form without JavaScript", async ({ browser, baseURL }) => {
    const scriptless = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const page = await scriptless.newPage();
    await page.goto("/embed");
    await page.getByLabel("Film", { exact: true }).fill("dead reckoning");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("link", { name: "Mission: Impossible – Dead Reckoning" }).click();
    await page.getByLabel("Entries shown").fill("3");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.locator("iframe").first().contentFrame().getByText("+8 earlier")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "The frame" })).toHaveValue(
      new RegExp(`/embed/films/${FILM}\\?limit=3"`),
    );
    await scriptless.close();
  });
});
