import { addDays, dayOfInstant } from "#domain/gregorian.ts";
import { importFilms } from "./films.ts";
import { expect, test } from "./fixtures.ts";

/** On the server's own day; the region is no other test's. */
const ahead = addDays(dayOfInstant(Date.now(), "UTC"), 30);

test.beforeAll(() =>
  importFilms([
    { slug: "e2e-listed", title: "Listed", lines: [{ on: "2026-01-05", date: ahead, region: "FM" }] },
    { slug: "e2e-long-gone", title: "Long Gone", lines: [{ on: "2026-01-05", date: "2026-02-05", region: "MH" }] },
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

for (const path of [
  "/api/v1/films/f9",
  "/api/v1/embed/films/f9",
  "/feeds/films/f9.atom",
  "/calendars/films/f9.ics",
  "/oembed?format=json&url=",
  "/oembed?format=xml&url=",
  "/films/f9/timeline.svg",
  "/films/f9/card.png",
  "/sitemap.xml",
]) {
  test(`${path} may be given once more while it is asked for anew, and never at more than twice its age`, async ({
    request,
    baseURL,
  }) => {
    const response = await request.get(path.endsWith("=") ? path + encodeURIComponent(`${baseURL}/films/f9`) : path);
    expect(response.status()).toBe(200);
    expect(response.headers()["cache-control"]).toMatch(/^public, max-age=(\d+), stale-while-revalidate=\1$/);
  });
}

for (const path of [
  "/api/v1/films/nobody",
  "/feeds/films/nobody.atom",
  "/embed/films/nobody",
  "/films/nobody/timeline.svg",
]) {
  test(`${path} is not kept: the film may come on record`, async ({ request }) => {
    expect((await request.get(path)).headers()["cache-control"]).toBe("no-store");
  });
}

test("crawlers are led from robots.txt to every film, and to the lists with something to come", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  const sitemap = new URL(/^Sitemap: (.+)$/m.exec(robots)?.[1] ?? "");
  const names = pathsOf(await (await request.get(sitemap.pathname)).text());
  const listed = ["films", "announcements", "studios", "franchises"].map((of) => `/sitemaps/${of}-1.xml`);
  expect(names).toEqual(["/sitemaps/places.xml", ...listed]);
  const [places = [], films = []] = await Promise.all(
    names.map(async (name) => pathsOf(await (await request.get(name)).text())),
  );
  expect(films).toEqual(expect.arrayContaining(["/films/e2e-listed", "/films/mission-impossible-dead-reckoning"]));
  expect(places).toEqual(expect.arrayContaining(["/", "/in", "/in/FM/cinemas"]));
  expect(places).not.toContain("/in/FM/streaming");
  expect(places).not.toContain("/in/MH/cinemas");
  expect((await request.get("/sitemaps/films-2.xml")).status()).toBe(404);
});

test("programs of other sites may ask the API, as often as they like once they have the answer", async ({
  request,
}) => {
  const address = "/api/v1/releases?region=FM&type=cinemas";
  const response = await request.get(address);
  const headers = response.headers();
  expect(await response.json()).toMatchObject({ data: [{ film: { slug: "e2e-listed" }, region: "FM" }], next: null });
  expect(headers).toMatchObject({ "access-control-allow-origin": "*", "content-type": "application/json" });
  const again = await request.get(address, { headers: { "If-None-Match": headers["etag"] ?? "" } });
  expect([again.status(), await again.text()]).toEqual([304, ""]);
  const head = await request.head(address);
  expect([head.status(), head.headers()["etag"], await head.text()]).toEqual([200, headers["etag"], ""]);
  const preflight = await request.fetch(address, { method: "OPTIONS" });
  expect(preflight.headers()["access-control-allow-headers"]).toContain("If-None-Match");
});

test("programs of other sites are led on from addresses that end in a slash, and from the API's own to its reference", async ({
  request,
}) => {
  for (const address of [
    "/api/v1",
    "/api/v1/films",
    "/feeds/changes.atom",
    "/calendars/films/dune.ics",
    "/embed/films/f9",
  ]) {
    const response = await request.get(`${address}/`, { maxRedirects: 0 });
    const { location, "access-control-allow-origin": origin } = response.headers();
    expect([response.status(), location, origin]).toEqual([308, address, "*"]);
    const preflight = await request.fetch(`${address}/`, { method: "OPTIONS", maxRedirects: 0 });
    expect([preflight.status(), preflight.headers()["access-control-allow-origin"]]).toEqual([204, "*"]);
  }
  const root = await request.get("/api/v1/");
  expect(root.headers()).toMatchObject({ "access-control-allow-origin": "*", "content-type": "application/json" });
  const { data } = (await root.json()) as { data: { openapi: string; reference: string } };
  for (const address of [data.openapi, data.reference])
    expect((await request.get(new URL(address).pathname)).status()).toBe(200);
});

test("what programs cannot be answered is a problem they can read", async ({ request }) => {
  for (const [address, status] of [
    ["/api/v1/releases?region=UK", 400],
    ["/api/v1/releases?regoin=GB", 400],
    ["/api/v1?region=GB", 400],
    ["/api/v1/films/%E0%A4", 400],
    ["/api/v1/films/nobody", 404],
    ["/api/v1/nowhere", 404],
    ["/feeds/films/nobody.atom", 404],
    ["/calendars/upcoming/UK/cinemas.ics", 404],
    ["/dumps/latest/jsonl/films.jsonl", 404],
  ] as const) {
    const response = await request.get(address);
    expect([address, response.status()]).toEqual([address, status]);
    expect(await response.json()).toMatchObject({ status });
    expect(response.headers()["content-type"]).toBe("application/problem+json");
  }
});

for (const path of ["/films/e2e-listed", "/in/FM/cinemas", "/studios/paramount-pictures", "/"]) {
  test(`${path} leads to its calendar and its feeds, in its head and in its text`, async ({ request }) => {
    const page = await (await request.get(path)).text();
    const types = ["text/calendar", "application/atom+xml", "application/feed+json"];
    for (const type of types) {
      const link = new RegExp(`<link rel="alternate" type="${type.replace("+", "\\+")}" href="([^"]*)"`).exec(page);
      const { host, pathname } = new URL(link?.[1] ?? "");
      const response = await request.get(pathname);
      expect([response.status(), response.headers()["content-type"]]).toEqual([200, `${type}; charset=utf-8`]);
      const href = type === "text/calendar" ? `webcal://${host}${pathname}` : pathname;
      if (type !== "text/calendar" || !path.startsWith("/films")) expect(page).toContain(`href="${href}"`);
    }
  });
}

test("dates are in a calendar", async ({ request }) => {
  const calendar = await request.get("/calendars/upcoming/FM/cinemas.ics");
  expect(await calendar.text()).toContain(`DTSTART;VALUE=DATE:${ahead.replaceAll("-", "")}\r\n`);
  expect(await (await request.get("/feeds/films/e2e-listed.atom")).text()).toContain("<title>Listed: ");
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

for (const path of ["/", "/films/mission-impossible-dead-reckoning", "/films/nope"]) {
  test(`${path} runs only its own scripts, by their hashes, and stands in no frame`, async ({ request }) => {
    const response = await request.get(path);
    const policy = response.headers()["content-security-policy"] ?? "";
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    expect(scripts).toMatch(/^'self'(?: 'sha256-[^']{44}')+$/);
    expect(await response.text()).not.toMatch(/<script[^>]* nonce=/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers()["x-content-type-options"]).toBe("nosniff");
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
