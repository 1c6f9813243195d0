import { expect, test } from "vitest";
import { sitemap, SITEMAP_LIMIT, sitemapIndex } from "./sitemap.ts";

test("an address with an ampersand is escaped", () => {
  expect(sitemap(["https://dates.example/?a=1&b='2'"])).toContain(
    "<url><loc>https://dates.example/?a=1&amp;b=&apos;2&apos;</loc></url>",
  );
});

test("an index lists sitemaps, not pages", () => {
  const index = sitemapIndex(["https://dates.example/sitemaps/films-1.xml"]);
  expect(index).toContain("<sitemapindex");
  expect(index).toContain("<sitemap><loc>https://dates.example/sitemaps/films-1.xml</loc></sitemap>");
});

test("one address more than crawlers take is refused", () => {
  const addresses = Array.from({ length: SITEMAP_LIMIT }, (_, index) => `https://dates.example/films/${index}`);
  expect(() => sitemap(addresses)).not.toThrow();
  expect(() => sitemap([...addresses, "https://dates.example/"])).toThrow(RangeError);
});
