import { expect, test } from "./fixtures.ts";

test("the counts come with their n, with what was left out, and with the word that the sample is not fair", async ({
  page,
}) => {
  await page.goto("/stats");
  await expect(page.getByText("This is not a fair sample.")).toBeVisible();
  const kept = page.getByRole("table", { name: "Due in any year but 2020 and 2021" });
  await expect(kept.getByRole("row", { name: /^12 \d+% \d+/ })).toBeVisible();
  await expect(page.getByText(/^Left out: \d+ studios? with fewer than 5 dates/)).toBeVisible();
  const most = page.getByRole("region", { name: "Most moved" }).getByRole("row");
  await expect(most.filter({ hasText: "Top Gun: Maverick" })).toContainText("+1,050 days");
});
