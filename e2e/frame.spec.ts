import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { expect } from "./fixtures.ts";
import { test, violationsOf } from "./host-pages.ts";

const FILM = "mission-impossible-dead-reckoning";

/** The part of wp-embed.js that a frame of an unknown provider meets, in our own words. */
const WORDPRESS = `
  addEventListener("message", ({ data, source }) => {
    if (!data || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quote.style.display = "none";
    for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
      if (source !== frame.contentWindow) continue;
      frame.removeAttribute("style");
      if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
      if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
        top.location.href = data.value;
    }
  });`;

test("WordPress's sandbox shows the frame at its own height, and follows its links", async ({
  page,
  slateline,
  serveHost,
}) => {
  const film = `${slateline}/films/${FILM}?region=US`;
  const discovery = await page.request.get(film);
  const [, oembed = ""] = /type="application\/json\+oembed" href="([^"]*)"/.exec(await discovery.text()) ?? [];
  const { html, height } = (await (await page.request.get(oembed.replaceAll("&amp;", "&"))).json()) as {
    html: string;
    height: number;
  };
  const shutIn = html
    .replace(
      / src="(.*?)"/,
      ' src="$1#?secret=abc123" data-secret="abc123" class="wp-embedded-content" sandbox="allow-scripts" style="position: absolute; visibility: hidden;"',
    )
    .replace("<blockquote", '<blockquote data-secret="abc123"');
  const host = await serveHost({
    "/": {
      html: `<!doctype html><html lang="en"><title>A blog</title><script>${WORDPRESS}</script><main><h1>A blog</h1>${shutIn}</main></html>`,
      headers: { "Cross-Origin-Embedder-Policy": "require-corp" },
    },
  });
  await page.goto(host);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("in US cinemas: its sixth exact date")).toBeVisible();
  await expect(page.locator("blockquote")).toBeHidden();
  const body = frame.locator("body");
  const heights = async () => [
    await page.locator("iframe").evaluate((node) => node.clientHeight),
    Math.ceil(await body.evaluate((node) => node.getBoundingClientRect().height)),
  ];
  await expect.poll(async () => new Set(await heights()).size).toBe(1);
  const [before = 0] = await heights();
  // What was reserved for it is about what it takes, so that little moves.
  expect(Math.abs(before - height) / before).toBeLessThan(0.15);
  await frame.getByText("+5 earlier").click();
  await expect.poll(async () => (await heights())[0]).toBeGreaterThan(before);
  await expect.poll(async () => new Set(await heights()).size).toBe(1);
  expect(await violationsOf(page)).toEqual([]);
  await frame.getByRole("link", { name: "Mission: Impossible – Dead Reckoning" }).click();
  await expect(page).toHaveURL(new RegExp(`/films/${FILM}$`));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, expectedError: /status of 404/ });

  test("the frame has every entry in at most 3,072 bytes, and an unknown film's says so", async ({
    page,
    serveHost,
  }) => {
    const response = await page.goto(`/embed/films/${FILM}?limit=3&theme=dark`);
    expect(gzipSync((await response?.body()) ?? "").length).toBeLessThanOrEqual(3072);
    for (const path of [`/embed/films/${FILM}`, `/api/v1/embed/films/${FILM}`, "/embed/v1/widget.js"]) {
      expect([path, (await page.request.get(path)).headers()["content-encoding"]]).toEqual([path, "gzip"]);
    }
    await page.getByText("+8 earlier").click();
    await expect(page.getByRole("listitem")).toHaveCount(11);
    expect(response?.headers()["content-security-policy"]).toContain("frame-ancestors *");
    expect(response?.headers()["x-frame-options"]).toBeUndefined();

    const example = await readFile("docs/embedding-example.html", "utf8");
    const host = await serveHost({ "/": { html: example } });
    await page.goto(host);
    await expect(page.getByRole("link", { name: "Dead Reckoning’s release dates" })).toBeVisible();
    await expect(page.frameLocator("iframe").getByText("its seventh exact date")).toBeVisible();

    expect((await page.goto("/embed/films/no-such-film"))?.status()).toBe(404);
    await expect(page.getByText("No film is at this address.")).toBeVisible();
  });
});
