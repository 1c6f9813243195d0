import AxeBuilder from "@axe-core/playwright";
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
