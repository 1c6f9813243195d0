import { expect } from "./fixtures.ts";
import { test } from "./host-pages.ts";

const FILM = "mission-impossible-dead-reckoning";

test("pictures of a film stand alone, and its page names its card", async ({ page, slateline, serveHost }) => {
  const card = (await (await page.request.get(`/films/${FILM}`)).text()).match(
    /property="og:image" content="([^"]*)"/,
  )?.[1];
  const pictures = ["timeline.svg", "timeline-light.svg", "timeline-dark.svg?region=GB"];
  const sources = [...pictures.map((name) => `${slateline}/films/${FILM}/${name}`), card ?? ""];
  const html = `<!doctype html><html lang="en"><title>A wiki</title>${sources.map((src) => `<img src="${src}" alt="">`).join("")}</html>`;
  const host = await serveHost({ "/": { html, headers: { "Cross-Origin-Embedder-Policy": "require-corp" } } });
  await page.goto(host, { waitUntil: "load" });
  const widths = await page
    .locator("img")
    .evaluateAll((images) => images.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)));
  expect(widths).toEqual([800, 800, 800, 1200]);
  const unknown = await page.request.get("/films/no-such-film/timeline.svg");
  expect(unknown.status()).toBe(404);
  expect(await unknown.text()).toContain("No film is at this address");
});
