import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { beginAsNewEditor, fillSignIn } from "./editors.ts";
import { type Film, importFilms } from "./films.ts";
import { expect, test } from "./fixtures.ts";

/**
 * What stood before 24 April 2020 of the shipped films that Paramount moved that day, and where it moved them: in New
 * Zealand here, since other tests look at who else held those days in US cinemas.
 */
const MOVED: readonly (Film & { readonly to: string })[] = [
  film(
    "Mission: Impossible 7",
    [
      ["2019-01-14", "2021-22"],
      ["2019-02-02", "2021-07-23"],
    ],
    "Nov 19 2021",
    "NZ",
  ),
  film(
    "Mission: Impossible 8",
    [
      ["2019-01-14", "2022-22"],
      ["2019-02-02", "2022-08-05"],
    ],
    "November 4, 2022",
    "NZ",
  ),
  film(
    "Dungeons & Dragons",
    [
      ["2017-12-19", "2021-07-23"],
      ["2019-03-01", "2021-11-19"],
    ],
    "May 27 2022",
    "NZ",
  ),
  film("PAW Patrol", [["2020-02-21", "2021-08"]], "20 August 2021", "NZ"),
  film("Spell", [["2019-09-10", "2020-08-28"]], "TBD", "NZ"),
  film(
    "The Tomorrow War",
    [
      ["2019-11-11", "2020-12-25"],
      ["2020-04-02", null],
    ],
    "July 23 2021",
    "NZ",
  ),
];
const MADE_UP = [
  ["Night Bus to Nowhere", "summer 2022"],
  ["The Lighthouse Keeper’s Clock", "early 2023"],
  ["Q3 Is a Lonely Place", "Q3 2022"],
  ["Ten Past Never", "2024 or later"],
] as const;

function film(name: string, lines: readonly (readonly [string, string | null])[], to: string, region = "US") {
  const title = `${name} by keyboard`;
  const slug = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return { slug, title, to, lines: lines.map(([on, date]) => ({ on, date, region })) };
}

test("Paramount's announcement of 24 April 2020 is entered with the keyboard alone", async ({ page }) => {
  // Ten lines are some four hundred keys, each of which draws the form again.
  test.setTimeout(240_000);
  await importFilms(MOVED);
  await beginAsNewEditor(page, "Kay Keyboard");
  await page.goto("/edit/announcements/new");
  await tabTo(page, "Day announced");
  await fill(page, "Apr 24 2020", "Studio");
  await fill(page, "Paramount Pictures", "Headline");
  await fill(page, "Six films move for the pandemic, four are named", "Reason given");
  await fill(page, "COVID-19 pandemic", "Address of the page");
  await fill(page, "https://variety.com/2020/keyboard-alone", "Publisher");
  await expect(page.getByLabel("Publisher")).toHaveValue("Variety");
  await page.keyboard.press("Tab");
  await fill(page, "Apr 24 2020", "Short quote");
  await tabTo(page, "Film");
  for (const [index, { title, to }] of MOVED.entries())
    await typeLine(page, title, title, to, index === 0 ? "New Zealand" : undefined);
  for (const [title, to] of MADE_UP) await typeLine(page, title, `New film “${title}”`, to);
  await expect(page.locator(".composer-line").first()).toContainText("+119 days later");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "On record" })).toBeFocused();

  await page.goto(`/films/${MOVED[0]?.slug}`);
  await expect(page.getByText("+119 days later").first()).toBeVisible();
  await page.goto("/films/ten-past-never");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ten Past Never");
  await page.goto("/in/NZ/cinemas");
  await expect(page.getByText("Ten Past Never").first()).toBeVisible();
});

test.describe("signed out meanwhile", () => {
  // The browser says of itself what became of the action that was sent then.
  test.use({ expectedError: /401 \(Unauthorized\)/ });

  test("what was typed is there after the tab was closed, the session ended and the server answered nothing", async ({
    page,
  }) => {
    const editor = await beginAsNewEditor(page, "Dora Draft");
    await page.goto("/edit/announcements/new");
    await page.getByLabel("Headline").fill("Half a thought");
    await page.close({ runBeforeUnload: false });
    const again = await page.context().newPage();
    await again.goto("/edit/announcements/new");
    await expect(again.getByLabel("Headline")).toHaveValue("Half a thought");

    await again.getByLabel("Day announced").fill("Nov 20 2026");
    await again.getByRole("combobox", { name: "Film" }).fill("Half a Film");
    await again.getByRole("option", { name: "New film “Half a Film”" }).click();
    await expect(again.getByText("A new film, by its official title")).toBeVisible();
    await again.getByLabel("Date", { exact: true }).fill("2029");
    await again.context().clearCookies();
    await again.getByRole("button", { name: "Put on record" }).click();
    await expect(again.getByText("You are signed out. What you typed is kept here")).toBeVisible();
    again.once("dialog", (dialog) => void dialog.accept());
    await again.getByRole("link", { name: "sign in again" }).click();
    await fillSignIn(again, editor);
    await again.waitForURL("**/edit/announcements/new");
    await expect(again.getByLabel("Headline")).toHaveValue("Half a thought");
    await again.getByRole("button", { name: "Put on record" }).click();
    await expect(again.getByRole("heading", { name: "On record" })).toBeVisible();
  });
});

test("a tab that was on another page of the desk shows what was typed in the other one meanwhile", async ({ page }) => {
  await beginAsNewEditor(page, "Tess Twotabs");
  await page.goto("/edit/announcements/new");
  await expect(page.getByLabel("Headline")).toHaveValue("");
  await page.getByRole("link", { name: "Films", exact: true }).click();
  await page.waitForURL("**/edit/films");
  const other = await page.context().newPage();
  await other.goto("/edit/announcements/new");
  await other.getByLabel("Headline").fill("From the other tab");
  await page.goBack();
  await expect(page.getByLabel("Headline")).toHaveValue("From the other tab");
  await page.getByLabel("Day announced").fill("Nov 20 2026");
  await expect(other.getByLabel("Day announced")).toHaveValue("Nov 20 2026");
  await expect(other.getByLabel("Headline")).toHaveValue("From the other tab");
});

test("every field says what is wrong with it beside itself, and keeps what was typed", async ({ page }) => {
  await beginAsNewEditor(page, "Willa Wrong");
  await page.goto("/edit/announcements/new");
  await page.getByLabel("Day announced").fill("Dec 24 2099");
  await page.getByLabel("Address of the page").fill("ftp://variety.com");
  await page.getByLabel("Date", { exact: true }).fill("Feb 30 2027");
  await page.getByRole("button", { name: "Put on record" }).click();
  await expect(page.getByLabel("Day announced")).toHaveAccessibleDescription(/still to come/);
  await expect(page.getByLabel("Address of the page")).toHaveAccessibleDescription(/begins with https:/);
  await expect(page.getByLabel("Date", { exact: true })).toHaveAccessibleDescription(/February has 28 days/);
  await expect(page.getByRole("combobox", { name: "Film" })).toHaveAccessibleDescription(/Choose a film/);
  await expect(page.getByLabel("Day announced")).toBeFocused();
  await expect(page.getByLabel("Date", { exact: true })).toHaveValue("Feb 30 2027");
  await page.getByLabel("Date", { exact: true }).fill("Christmas 2027");
  await page.getByRole("button", { name: "Keep “Christmas 2027” as the wording" }).click();
  await expect(page.getByLabel("Date", { exact: true })).toBeFocused();
  await expect(page.getByLabel("Date", { exact: true })).toHaveValue("");
  await expect(page.getByLabel("Wording")).toHaveValue("Christmas 2027");
  await page.getByLabel("Day announced").fill("yesterday");
  await expect(page.getByLabel("Day announced")).toHaveValue(/^[A-Z][a-z]+ \d{1,2}, \d{4}$/);
});

test.describe("offline for a while", () => {
  // The page asks for news meanwhile.
  test.use({ expectedError: /ERR_INTERNET_DISCONNECTED/ });

  test("Enter takes no film that another text found, and what was typed stays", async ({ page }) => {
    await importFilms([film("Earlier Find", [["2026-01-05", "2027-03-05"]], "")]);
    await beginAsNewEditor(page, "Sloane Slow");
    await page.goto("/edit/announcements/new");
    const field = page.getByRole("combobox", { name: "Film" });
    await field.fill("earlier find");
    await expect(page.getByRole("option", { name: "Earlier Find by keyboard" })).toBeVisible();
    const answer = Promise.withResolvers<void>();
    await page.route("**/api/v1/search?*", async (route) => {
      await answer.promise;
      await route.continue();
    });
    await field.fill("not that one");
    await expect(page.getByText("Searching…")).toBeVisible();
    await field.press("Enter");
    await expect(field).toHaveValue("not that one");
    await expect(page.getByRole("option")).toHaveCount(0);
    answer.resolve();
    await expect(page.getByRole("option", { name: "New film “not that one”" })).toBeVisible();

    await page.context().setOffline(true);
    await field.fill("morbius");
    await expect(page.getByText("You are offline")).toBeVisible();
    await expect(page.getByRole("option")).toHaveCount(0);
    await page.context().setOffline(false);

    await field.fill("long ".repeat(50).trim());
    await expect(page.getByRole("option", { name: "New film “long" })).toBeVisible();
    await field.fill("long ".repeat(62).trim());
    await expect(field).toHaveAccessibleDescription("At most 300 characters: these are 309.");
    await field.press("Tab");
    await expect(page.getByRole("listbox")).toHaveCount(0);
    await expect(field).toHaveValue("long ".repeat(62).trim());
  });
});

test("two editors at once: the second is told, and sees both versions side by side", async ({ page, browser }) => {
  await importFilms([film("Two Hands", [["2026-01-05", "2027-03-05"]], "")]);
  await beginAsNewEditor(page, "First Editor");
  const context = await browser.newContext();
  const theirs = await context.newPage();
  await beginAsNewEditor(theirs, "Second Editor");
  for (const [desk, date] of [
    [page, "Apr 2 2027"],
    [theirs, "May 7 2027"],
  ] as const) {
    await desk.goto("/edit/announcements/new?film=two-hands-by-keyboard");
    await desk.getByLabel("Day announced").fill("Nov 20 2026");
    await expect(desk.getByText("On record: March 5, 2027")).toBeVisible();
    await desk.getByLabel("Date", { exact: true }).fill(date);
    await expect(desk.getByText("delayed").first()).toBeVisible();
  }
  await page.getByRole("button", { name: "Put on record" }).click();
  await expect(page.getByRole("heading", { name: "On record" })).toBeVisible();
  await theirs.getByRole("button", { name: "Put on record" }).click();
  const conflict = theirs.getByRole("region", { name: "Changed meanwhile" });
  await expect(conflict).toContainText("First Editor changed the dates of this release");
  await expect(conflict).toContainText("April 2, 2027");
  await expect(conflict).toContainText("May 7 2027");
  await conflict.getByRole("button", { name: "Keep my line, after theirs" }).click();
  await theirs.getByRole("button", { name: "Put on record" }).click();
  await expect(theirs.getByRole("heading", { name: "On record" })).toBeVisible();
  await theirs.goto("/films/two-hands-by-keyboard");
  for (const date of ["March 5, 2027", "April 2, 2027", "May 7, 2027"])
    await expect(theirs.getByText(date).first()).toBeVisible();
  await context.close();
});

test("a correction shows what it would change, is no studio's move, and is undone", async ({ page }) => {
  await importFilms([
    film(
      "Wrongly Written",
      [
        ["2026-01-05", "2027-03-05"],
        ["2026-02-05", "2027-06-04"],
      ],
      "",
    ),
  ]);
  await beginAsNewEditor(page, "Cora Correction");
  await page.goto("/edit/announcements/wrongly-written-by-keyboard-2026-02-05");
  await page.getByRole("link", { name: /Change it/ }).click();
  await expect(page.getByRole("heading", { name: "Did the world change, or did we get it wrong?" })).toBeVisible();
  await page.getByLabel("Date", { exact: true }).fill("June 11 2027");
  await page.getByLabel("What was wrong with it").fill("The page says the 11th.");
  await page.getByRole("button", { name: "Show what would change" }).first().click();
  await expect(page.getByRole("region", { name: "What would change" })).toContainText("June 11, 2027");
  await page.getByRole("button", { name: "Correct it" }).click();
  await page.getByRole("link", { name: "What it changed, and undo" }).click();
  await expect(page.getByText("June 4, 2027")).toBeVisible();

  await page.goto("/films/wrongly-written-by-keyboard");
  await expect(page.getByText("+98 days later").first()).toBeVisible();
  await expect(page.getByText("+7 days")).toHaveCount(0);
  await page.getByRole("link", { name: "Record history" }).click();
  await expect(page.getByText("The page says the 11th.")).toBeVisible();

  await page.goBack();
  await page.goto("/edit/announcements/wrongly-written-by-keyboard-2026-02-05");
  await page.getByRole("link", { name: /Change it/ }).click();
  await page.getByLabel("Why it should not be on record").fill("Never announced.");
  await page.getByRole("button", { name: "Show what would change" }).last().click();
  await expect(page.getByRole("region", { name: "What would change" })).toContainText("leaves the history");
  await page.getByRole("button", { name: "Retract it" }).click();
  await page.getByRole("link", { name: "What it changed, and undo" }).click();
  await page.getByLabel("Why it is undone").fill("It was announced after all.");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("region", { name: "What would change" })).toContainText("June 11, 2027");
  await page.getByRole("button", { name: "Undo it all" }).click();
  await expect(page.getByText("This was undone since")).toBeVisible();
  await page.goto("/films/wrongly-written-by-keyboard");
  await expect(page.getByText("+98 days later").first()).toBeVisible();
});

test("the composer has nothing that axe finds, and fits 320 pixels", async ({ page }) => {
  await beginAsNewEditor(page, "Axel Axe");
  await page.goto("/edit/announcements/new");
  await page.getByText("More about line 1").click();
  for (const { width, colorScheme } of [
    { width: 320, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} at ${width}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(listCoveredByTheBar)).toEqual([]);
  }
});

/** What the bar at the foot of the window covers when it has the focus (WCAG 2.4.11), of all that can have it. */
function listCoveredByTheBar(): string[] {
  const bar = document.querySelector(".save-bar");
  const fields = [
    ...document.querySelectorAll<HTMLElement>(
      "form.composer :is(input, select, button):enabled, form.composer summary",
    ),
  ];
  return fields.flatMap((field) => {
    if (!bar || bar.contains(field)) return [];
    field.focus();
    return field.getBoundingClientRect().bottom > bar.getBoundingClientRect().top ? [field.outerHTML] : [];
  });
}

/** Presses Tab until a field is reached, as somebody without a mouse does. */
async function tabTo(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).first();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${label} was not reached with the keyboard`);
}

async function fill(page: Page, text: string, next: string): Promise<void> {
  await page.keyboard.type(text);
  await tabTo(page, next);
}

/** Types a line from its film on, and goes on to the next line, which is in the same region. */
async function typeLine(page: Page, typed: string, option: string, date: string, region?: string): Promise<void> {
  await page.keyboard.type(typed);
  // Offered last, once the search has answered: until then the list may still change under the keys.
  await expect(page.getByRole("option", { name: `New film “${typed}”` })).toBeVisible();
  const offered = page.getByRole("option", { name: option }).first();
  await expect(offered).toBeVisible();
  for (let presses = 0; presses < 12 && (await offered.getAttribute("data-highlighted")) === null; presses += 1)
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const line = page.locator(".composer-line").last();
  await expect(line.getByRole("combobox", { name: "Film" })).toHaveValue(typed);
  await page.keyboard.press("Tab");
  if (region !== undefined) await page.keyboard.type(region);
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Tab");
  await page.keyboard.type(date);
  await expect(line.locator(".line-preview")).toContainText(/announcement|delayed|firmed|calendar|again/);
  await page.keyboard.press("Enter");
  await expect(page.locator(".composer-line").last().getByRole("combobox", { name: "Film" })).toBeFocused();
}
