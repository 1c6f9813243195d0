import { addDays, dayOfInstant } from "#domain/gregorian.ts";
import { importFilms } from "./films.ts";
import { expect, test } from "./fixtures.ts";

/** On the server's own day; the region is no other test's. */
const ahead = addDays(dayOfInstant(Date.now(), "UTC"), 30);

test.beforeAll(() =>
  importFilms([
    { slug: "e2e-listed", title: "Listed", lines: [{ on: "2026-01-05", date: ahead, region: "SB" }] },
    { slug: "e2e-long-gone", title: "Long Gone", lines: [{ on: "2026-01-05", date: "2026-02-05", region: "PW" }] },
  ]),
);

/** The paths that a sitemap's addresses lead to; a test's server has another port each time. */
function pathsOf(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => new URL(address ?? "").pathname);
}

test("its health is told fresh", async ({ request }) => {
  const response = await request.get("/healthz");
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({ status: "ok" });
  expect(response.headers()["cache-control"]).toBe("no-store");
});

test("crawlers are led from robots.txt to every film, and to the lists with something to come", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  const sitemap = new URL(/^Sitemap: (.+)$/m.exec(robots)?.[1] ?? "");
  const names = pathsOf(await (await request.get(sitemap.pathname)).text());
  expect(names).toEqual(["/sitemaps/places.xml", "/sitemaps/films-1.xml", "/sitemaps/announcements-1.xml"]);
  const [places = [], films = []] = await Promise.all(
    names.map(async (name) => pathsOf(await (await request.get(name)).text())),
  );
  expect(films).toEqual(expect.arrayContaining(["/films/e2e-listed", "/films/mission-impossible-dead-reckoning"]));
  expect(places).toEqual(expect.arrayContaining(["/", "/in", "/in/SB/cinemas"]));
  expect(places).not.toContain("/in/SB/streaming");
  expect(places).not.toContain("/in/PW/cinemas");
  expect((await request.get("/sitemaps/films-2.xml")).status()).toBe(404);
});

for (const [path, type] of [
  ["/favicon.ico", "image/x-icon"],
  ["/icon.svg", "image/svg+xml"],
  ["/icon-192.png", "image/png"],
  ["/icon-512.png", "image/png"],
  ["/apple-icon.png", "image/png"],
  ["/manifest.webmanifest", "application/manifest+json"],
] as const) {
  test(`${path} is ${type}`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]?.split(";")[0]).toBe(type);
  });
}

for (const path of ["/", "/films/mission-impossible-dead-reckoning", "/nope"]) {
  test(`${path} runs only scripts with a nonce of its own, and stands in no frame`, async ({ request }) => {
    const answers = [await request.get(path), await request.get(path)].map((response) => response.headers());
    const policies = answers.map((headers) => headers["content-security-policy"] ?? "");
    const scripts = policies.map((policy) => /script-src ([^;]*)/.exec(policy)?.[1] ?? "");
    for (const source of scripts) expect(source).toMatch(/^'self' 'nonce-[^']{20,}'/);
    expect(scripts[0]).not.toBe(scripts[1]);
    expect(scripts.join(" ")).not.toContain("unsafe-inline");
    for (const policy of policies) expect(policy).toContain("frame-ancestors 'none'");
    for (const headers of answers) expect(headers["x-content-type-options"]).toBe("nosniff");
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, expectedError: /status of 404/ });

  test("an unknown address is answered whole, with what may have been meant", async ({ page }) => {
    const response = await page.goto("/films/mission-imposible-dead-reckonning");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing at this address");
    await page.getByRole("link", { name: "Mission: Impossible – Dead Reckoning" }).click();
    await expect(page).toHaveURL(/\/films\/mission-impossible-dead-reckoning$/);
  });
});
