import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { beginAsNewEditor } from "./editors.ts";
import { importFilms } from "./films.ts";
import { expect, test } from "./fixtures.ts";

test("a film is put on record, retitled and found by both titles", async ({ page }) => {
  await beginAsNewEditor(page, "Fay Films");
  await page.goto("/edit/films/new");
  await page.getByLabel("Title", { exact: true }).fill("Untitled Desk Sequel 東京");
  await page.getByRole("button", { name: "Put it on record" }).click();
  await page.waitForURL(/\/edit\/films\/untitled-desk-sequel/);
  await page.getByText("It has a new official title").click();
  await page.getByLabel("New official title").fill("Desk Two: The Drawer");
  await page.getByRole("button", { name: "Retitle it" }).click();
  await expect(
    page
      .getByText("Retitled")
      .or(page.getByRole("heading", { level: 1, name: "Desk Two" }))
      .first(),
  ).toBeVisible();
  for (const title of ["desk two the drawer", "untitled desk sequel"]) {
    await page.goto(`/edit/films?q=${encodeURIComponent(title)}`);
    await expect(page.getByRole("link", { name: "Desk Two: The Drawer" }).first()).toBeVisible();
  }
});

test("two films that are one are merged, the old address leads to the kept one, and undoing parts them", async ({
  page,
}) => {
  const line = { on: "2026-03-02", date: "2027-04-02", region: "US" };
  await importFilms([
    { slug: "merge-kept", title: "Merge Kept", lines: [line] },
    { slug: "merge-gone", title: "Merge Gone", lines: [{ ...line, on: "2026-04-02", date: "2027-05-07" }] },
  ]);
  await beginAsNewEditor(page, "Mia Merger");
  await page.goto("/edit/films/merge-kept/merge?other=merge-gone");
  await page.getByLabel("How you know that they are one").fill("The same logline.");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("region", { name: "What would change" })).toContainText("May 7, 2027");
  await page.getByRole("button", { name: "Merge them" }).click();
  await page.waitForURL("**/edit/changesets/*");
  const changeset = page.url();

  await page.goto("/films/merge-gone");
  expect(new URL(page.url()).pathname).toBe("/films/merge-kept");
  await expect(page.getByText("+35 days later").first()).toBeVisible();

  await page.goto(changeset);
  await page.getByLabel("Why it is undone").fill("They are two after all.");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await page.getByRole("button", { name: "Undo it all" }).click();
  await expect(page.getByText("This was undone since")).toBeVisible();
  await page.goto("/films/merge-gone");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Merge Gone");
});

test("a table is dropped, looked at line by line, applied as one save, and undone", async ({ page }) => {
  await importFilms([
    { slug: "table-film", title: "Table Film", lines: [{ on: "2026-01-05", date: "2027-01-08", region: "US" }] },
  ]);
  await beginAsNewEditor(page, "Iris Import");
  await page.goto("/edit/import");
  const rows = [
    "film,region,type,announced on,date,source url",
    "Table Film,US,theatrical,Nov 20 2026,Feb 12 2027,https://variety.com/table",
    "Nobody Knows This Film,US,theatrical,Nov 20 2026,Mar 5 2027,https://variety.com/table",
    "Table Film,US,theatrical,Nov 21 2026,Feb 30 2027,https://variety.com/table",
  ];
  const buffer = Buffer.from(rows.join("\n"));
  await page
    .getByLabel("Drop files here, or choose them")
    .setInputFiles({ name: "rows.csv", mimeType: "text/csv", buffer });
  await expect(page.getByText("February has 28 days in 2027")).toBeVisible();
  await page.getByRole("button", { name: "Put 1 line on record" }).click();
  await expect(page.getByRole("heading", { name: "On record" })).toBeVisible();
  await page.getByRole("link", { name: "What it changed, and undo" }).click();
  await page.waitForURL("**/edit/changesets/*");
  const changeset = page.url();
  await page.goto("/films/table-film");
  await expect(page.getByText("+35 days later").first()).toBeVisible();

  await page.goto(changeset);
  await page.getByLabel("Why it is undone").fill("Wrong table.");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await page.getByRole("button", { name: "Undo it all" }).click();
  await expect(page.getByText("This was undone since")).toBeVisible();
  await page.goto("/films/table-film");
  await expect(page.getByText("+35 days later")).toHaveCount(0);
});

test("an entry of the queue is settled from the list, with a reason, and is not asked again", async ({ page }) => {
  await importFilms([
    { slug: "passed-by", title: "Passed By", lines: [{ on: "2026-01-05", date: "1999-01-08", region: "US" }] },
  ]);
  await beginAsNewEditor(page, "Quinn Queue");
  await page.goto("/edit/queue/passed");
  const entry = page.getByRole("listitem").filter({ hasText: "Passed By" }).first();
  await entry.getByText("Leave it", { exact: true }).click();
  await entry.getByLabel("Why it can be left").fill("Nobody will ever know.");
  await entry.getByRole("button", { name: "Leave it as it is" }).click();
  await expect(page.getByRole("button", { name: "Put back in the queue" }).first()).toBeVisible();
  await page.reload();
  await expect(
    page.getByRole("listitem").filter({ hasText: "Passed By" }).getByText("Leave it", { exact: true }),
  ).toHaveCount(0);
});

test("of two editors who correct one line, the second sees both versions: merges them, takes the other’s, is refused in words", async ({
  page,
  browser,
}) => {
  // Two browsers and eight saves.
  test.setTimeout(150_000);
  await importFilms([
    { slug: "two-desks", title: "Two Desks", lines: [{ on: "2026-03-02", date: "2027-04-02", region: "US" }] },
  ]);
  const context = await browser.newContext();
  const theirs = await context.newPage();
  await beginAsNewEditor(page, "Wanda First");
  await beginAsNewEditor(theirs, "Walt Second");
  for (const desk of [page, theirs]) {
    await desk.goto("/edit/films/two-desks");
    await expect(desk.getByRole("link", { name: "On record since March 2, 2026" })).toBeVisible();
    await desk.getByRole("link", { name: /Change it/ }).click();
    await desk.waitForURL("**/edit/date-changes/*");
  }

  await correct(page, { Date: "Apr 9 2027" });
  await expect(page.getByText("Corrected.")).toBeVisible();
  const form = theirs.getByRole("region", { name: "We got it wrong" });
  await form.getByLabel("Date", { exact: true }).fill("Apr 16 2027");
  await form.getByLabel("Wording").fill("Easter weekend");
  await form.getByLabel("What was wrong with it").fill("The page says Easter.");
  await form.getByRole("button", { name: "Show what would change" }).click();
  const conflict = form.getByRole("region", { name: "Changed meanwhile" });
  await expect(form.getByText("It was Wanda First, on")).toBeVisible();
  await expect(conflict.getByRole("row", { name: "date April 9, 2027 April 16, 2027" })).toBeVisible();
  await expect(conflict.getByRole("row", { name: "wording nothing Easter weekend" })).toBeVisible();
  await form.getByLabel("Date", { exact: true }).fill("Apr 9 2027");
  await form.getByRole("button", { name: "Show what would change" }).click();
  await expect(form.getByRole("region", { name: "What would change" })).toBeVisible();
  await form.getByRole("button", { name: "Correct it" }).click();
  await expect(form.getByText("Corrected.")).toBeVisible();

  await correct(page, { Date: "Apr 30 2027" }, { until: "Changed meanwhile" });
  await page.getByRole("button", { name: /Take theirs/ }).click();
  await expect(page.getByLabel("Wording")).toHaveValue("Easter weekend");
  await expect(page.getByLabel("Date", { exact: true })).toHaveValue("April 9, 2027");

  const never = (desk: Page) => desk.getByRole("region", { name: "It was never said" });
  await never(theirs).getByLabel("Why it should not be on record").fill("Nobody said so.");
  await never(theirs).getByRole("button", { name: "Show what would change" }).click();
  await expect(never(theirs).getByText("leaves the history")).toBeVisible();
  await correct(page, { Date: "May 7 2027" });
  await expect(page.getByText("Corrected.")).toBeVisible();
  await never(theirs).getByRole("button", { name: "Retract it" }).click();
  await expect(never(theirs).getByText("This line was changed since you opened it.")).toBeVisible();
  await never(theirs).getByRole("button", { name: "Show what would change" }).click();
  await expect(never(theirs).getByRole("region", { name: "What would change" })).toContainText("May 7, 2027");
  await never(theirs).getByRole("button", { name: "Retract it" }).click();

  const after = theirs.getByRole("region", { name: "It was said after all" });
  await after.getByLabel("Why it stands after all").fill("The page is back.");
  await after.getByRole("button", { name: "Show what would change" }).click();
  await expect(after.getByText("comes in as")).toBeVisible();
  await after.getByRole("button", { name: "Restore it" }).click();
  await expect(never(theirs)).toBeVisible();
  await theirs.goto("/films/two-desks");
  await expect(theirs.getByText("May 7, 2027").first()).toBeVisible();
  await context.close();
});

test("a page is held against the record and attached, its source corrected; going back and signing out ask first", async ({
  page,
}) => {
  await importFilms([
    { slug: "claimed-film", title: "Claimed Film", lines: [{ on: "2026-03-02", date: "2027-04-02", region: "US" }] },
  ]);
  await beginAsNewEditor(page, "Clara Claims");
  await page.goto("/edit/films/claimed-film");
  await page.getByText("Attach a page that states a date").click();
  await page.getByLabel("Address of the page").fill("https://claims.example/one");
  await page.getByLabel("Publisher").fill("The Claimer");
  await page.getByLabel("Published on").fill("Nov 20 2026");
  await page.getByLabel("The date it states").fill("Apr 9 2027");
  await page.getByRole("button", { name: "Hold it against the record" }).click();
  await expect(page.getByText("Disputes the record.")).toBeVisible();
  await page.getByRole("button", { name: "Attach it" }).click();
  await expect(page.getByText("On record. Disputes the record.")).toBeVisible();
  const stated = page.getByRole("list", { name: "What pages state of it" });
  await expect(stated).toContainText("Disputes the record.");

  await stated.getByText("Correct what The Claimer states").click();
  await stated.getByLabel("The date it states").fill("Apr 2 2027");
  await stated.getByLabel("What was wrong with it").fill("A slip.");
  await stated.getByRole("button", { name: "Hold it against the record" }).click();
  await expect(stated.getByText("Agrees with the record.")).toBeVisible();
  await stated.getByRole("button", { name: "Correct it" }).click();
  await expect(stated.getByText("Corrected. Agrees with the record.")).toBeVisible();
  await expect(stated).toContainText("The Claimer states the date: April 2, 2027");

  await page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "New announcement" }).click();
  await page.waitForURL("**/edit/announcements/new");
  await page.getByLabel("Address of the page").fill("https://claims.example/one");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Publisher")).toHaveValue("The Claimer");
  await page.getByLabel("Publisher").fill("Somebody Else");
  await expect(page.getByText("On record, The Claimer published this page on November 20, 2026.")).toBeVisible();
  const [source] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "Correct the source" }).click(),
  ]);
  await source.getByLabel("What was wrong with it").fill("Misread.");
  await source.getByRole("button", { name: "Show what would change" }).click();
  await source.getByRole("button", { name: "Correct it" }).click();
  await expect(source.getByText("Corrected.")).toBeVisible();
  await source.close();

  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.evaluate(() => history.back());
  await expect.poll(() => asked).toHaveLength(2);
  await expect(page.getByLabel("Publisher")).toHaveValue("Somebody Else");
  expect(new URL(page.url()).pathname).toBe("/edit/announcements/new");
});

/** Corrects the line of a page, once it was shown what that does, or as far as `until` shows. */
async function correct(desk: Page, fields: Readonly<Record<string, string>>, { until = "What would change" } = {}) {
  const form = desk.getByRole("region", { name: "We got it wrong" });
  for (const [label, text] of Object.entries(fields)) await form.getByLabel(label, { exact: true }).fill(text);
  await form.getByLabel("What was wrong with it").fill("Misread.");
  await form.getByRole("button", { name: "Show what would change" }).click();
  await expect(form.getByRole("region", { name: until })).toBeVisible();
  if (until === "What would change") await form.getByRole("button", { name: "Correct it" }).click();
}

test("the desk's pages have nothing that axe finds, and fit 320 pixels", async ({ page }) => {
  test.setTimeout(240_000);
  await beginAsNewEditor(page, "Axel Everywhere");
  for (const path of ["/edit", "/edit/films", "/edit/films/new", "/edit/films/f9", "/edit/import"]) {
    await page.goto(path);
    for (const [width, colorScheme] of [
      [320, "light"],
      [1280, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id} at ${width}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});
