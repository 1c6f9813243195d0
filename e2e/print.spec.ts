import { expect, test } from "./fixtures.ts";

test("on paper a page leaves out what is there to be clicked, and tells what was chosen", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await page.goto("/films/mission-impossible-dead-reckoning");
  await expect(page.getByRole("heading", { name: /^History/ })).toBeVisible();
  for (const clicked of ["Search", "Calendar and feed", "Show this timeline on your site", "For developers"])
    await expect(page.getByRole("link", { name: clicked, exact: true })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "As it was known" })).toHaveCount(0);

  await page.goto("/");
  await expect(page.getByLabel("Studio")).toBeHidden();
  await page.goto("/?studio=warner-bros-pictures");
  await expect(page.getByLabel("Studio")).toBeVisible();
  await expect(page.getByRole("button", { name: "Show" })).toHaveCount(0);
});
