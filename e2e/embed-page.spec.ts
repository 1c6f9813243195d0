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

  test("takes a date that is typed once it is left, and keeps the focus where it is", async ({ page }) => {
    await page.goto(`/embed?film=${FILM}`);
    await expect(page.locator("film-timeline").last().locator("svg.picture").first()).toBeVisible();
    const asked: (string | null)[] = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === "/embed") asked.push(searchParams.get("asOf"));
    });
    const day = page.getByLabel("Pinned to a day");
    await day.focus();
    await page.keyboard.type("05012020");
    await expect(day).toHaveValue("2020-05-01");
    await expect(day).toBeFocused();
    expect(asked).toEqual([]);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/embed?film=${FILM}&asOf=2020-05-01`);
    await expect(page.getByRole("textbox", { name: "The frame" })).toHaveValue(/asOf=2020-05-01/);
    await expect(day).toBeFocused();

    await page.keyboard.press("ArrowUp");
    await page.getByLabel("Entries shown").focus();
    await expect(page).toHaveURL(`/embed?film=${FILM}&asOf=2021-05-01`);

    await day.focus();
    await page.keyboard.press("Delete");
    await page.getByLabel("Entries shown").focus();
    await page.keyboard.type("3");
    await expect(page).toHaveURL(`/embed?film=${FILM}&asOf=2021-05-01`);
    expect([...new Set(asked)]).toEqual(["2020-05-01", "2021-05-01"]);
  });

  test("keeps the focus on a list that is gone through by keyboard, and follows its address", async ({ page }) => {
    await page.goto(`/embed?film=${FILM}`);
    await expect(page.locator("film-timeline").last().locator("svg.picture").first()).toBeVisible();
    const colours = page.getByRole("main").getByLabel("Colours");
    await colours.focus();
    for (const [key, theme] of [
      ["ArrowDown", "light"],
      ["ArrowDown", "dark"],
      ["ArrowUp", "light"],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page).toHaveURL(`/embed?film=${FILM}&theme=${theme}`);
      await expect(page.getByRole("textbox", { name: "The frame" })).toHaveValue(new RegExp(`theme=${theme}"`));
      await expect(colours).toBeFocused();
    }
    await page.evaluate((query) => history.pushState(null, "", query), `?film=${FILM}&theme=dark&limit=2`);
    await expect(colours).toHaveValue("dark");
    await expect(page.getByLabel("Entries shown")).toHaveValue("2");
    await page.goBack();
    await expect(colours).toHaveValue("light");
    await expect(page.getByLabel("Entries shown")).toHaveValue("");
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
