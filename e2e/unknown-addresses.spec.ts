import { readdirSync } from "node:fs";
import { expect, test } from "./fixtures.ts";

test.use({ expectedError: /status of 404/ });

test("a mistyped film is a 404 that offers the film that was meant", async ({ page }) => {
  const response = await page.goto("/films/mission-imposible-dead-reckonning");
  expect(response?.status()).toBe(404);
  await page.getByRole("link", { name: "Mission: Impossible – Dead Reckoning" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mission: Impossible – Dead Reckoning");
});

test("a title that a film once had leads to it", async ({ page }) => {
  await page.goto("/films/mission-impossible-7");
  await expect(page.getByRole("link", { name: "Mission: Impossible – Dead Reckoning" })).toBeVisible();
});

for (const path of [
  "/nope",
  "/films",
  "/films/a/b",
  "/announcements/nobody-said-so",
  "/dates/2027-02-29",
  "/dates/2027",
  "/in/UK",
  "/in/UK/cinemas",
  "/in/US/theatres",
  "/films/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "/films/%E5%90%9B",
]) {
  test(`${path} is a real 404`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing at this address");
  });
}

test("the address of a feed, a calendar or a dump cut short leads to where they are described", async ({ page }) => {
  for (const path of ["/feeds", "/calendars/", "/dumps"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "Calendars, feeds, dumps" })).toBeInViewport();
  }
});

test("a thousand unknown addresses leave no file behind", async ({ request }) => {
  const before = readdirSync(".next", { recursive: true }).length;
  for (let batch = 0; batch < 50; batch += 1) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => request.get(`/films/nobody-knows-${batch}-${index}`)),
    );
    expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([404]));
  }
  expect(readdirSync(".next", { recursive: true }).length).toBe(before);
});
