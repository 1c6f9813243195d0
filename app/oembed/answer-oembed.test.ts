import { expect, test } from "vitest";
import { toFilmPage } from "#app/(public)/films/[slug]/film-page.ts";
import { answerEmbed } from "#app/embed/answer-embed.ts";
import { missionImpossible } from "#app/embed/testing.ts";
import { film } from "#domain/testing-film.ts";
import { answerOembed, type Bounds, toOembedXml } from "./answer-oembed.ts";
import { readFilmAddress } from "./film-address.ts";

const ORIGIN = new URL("https://slateline.example");

function answerFor(query: Record<string, string> = {}, bounds: Bounds = {}, record = missionImpossible()) {
  const url = new URL(`/films/${record.slug}`, ORIGIN).href;
  return answerOembed(answerEmbed(toFilmPage(record, {}), url), query, bounds);
}

test("the frame obeys the bounds of the consumer, and is otherwise as high as its entries", () => {
  expect(answerFor()).toMatchObject({ version: "1.0", type: "rich", width: 600 });
  const { width, height, html } = answerFor({}, { maxwidth: 320, maxheight: 250 });
  expect([width, height]).toEqual([320, 250]);
  expect(html).toContain('width="320" height="250"');
  const [few, many] = [answerFor({ limit: "2" }), answerFor({ limit: "10" })];
  expect(Number(few["height"])).toBeLessThan(Number(many["height"]));
});

test.each([1, 34, 40, 48, 60, 72])("a frame %i px wide has a height, no lower than a wider one's", (maxwidth) => {
  const { width, height, html } = answerFor({}, { maxwidth });
  expect([width, Number.isSafeInteger(height)]).toEqual([maxwidth, true]);
  expect(Number(height)).toBeGreaterThanOrEqual(Number(answerFor({}, { maxwidth: 320 })["height"]));
  expect(html).toContain(`height="${height}"`);
});

test("what the address asked for is asked of the frame, and the link keeps what a film's page knows", () => {
  const { html } = answerFor({ region: "GB", theme: "dark" });
  expect(html).toContain("/embed/films/mission-impossible-dead-reckoning?region=GB&#38;theme=dark");
  expect(html).toContain('href="https://slateline.example/films/mission-impossible-dead-reckoning?region=GB"');
});

/**
 * What `wp_filter_oembed_result` of WordPress 6 does to the answer of an unknown provider, in its order: strips all but
 * these elements and attributes, wants a bare blockquote and one frame, puts its secret into both, and shuts the frame in.
 */
function filteredByWordPress(html: string, secret: string): string {
  const kept: Record<string, string[]> = {
    a: ["href"],
    blockquote: [],
    iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
  };
  const stripped = html.replaceAll(/<(\/?)(\w+)([^>]*)>/g, (_, end: string, name: string, attributes: string) => {
    const allowed = kept[name];
    if (!allowed) return "";
    const left = [...attributes.matchAll(/ ([\w-]+)="[^"]*"/g)].filter(([, key = ""]) => allowed.includes(key));
    return `<${end}${name}${left.map(([whole]) => whole).join("")}>`;
  });
  const [, blockquote = "", frame = ""] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(stripped) ?? [];
  return (blockquote + frame)
    .replace(/ src="(.*?)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
    .replace("<blockquote", `<blockquote data-secret="${secret}" class="wp-embedded-content"`)
    .replace("<iframe", '<iframe class="wp-embedded-content" sandbox="allow-scripts"');
}

test("WordPress's filter leaves the link and the frame whole", () => {
  const { html } = answerFor({ region: "GB", limit: "3" });
  const filtered = filteredByWordPress(String(html), "abc");
  const added = / (data-secret="abc"|class="wp-embedded-content"|sandbox="allow-scripts")|#\?secret=abc/g;
  expect(filtered.replaceAll(added, "")).toBe(html);
  expect(filtered).toContain("limit=3#?secret=abc");
});

test("a title is text in the frame's markup, and again in XML", () => {
  const answer = answerFor({}, {}, film([], { slug: "x", title: `"><script>&` }));
  expect(String(answer["html"])).not.toContain("<script>");
  expect(toOembedXml(answer)).toContain("<title>&#34;&#62;&#60;script&#62;&#38;");
  expect(toOembedXml(answer)).not.toContain("<iframe");
});

test.each([
  ["https://slateline.example/films/f9?region=GB", "f9"],
  ["http://slateline.example/films/f9/", "f9"],
  ["https://slateline.example/embed/films/f9", "f9"],
  ["https://other.example/films/f9", undefined],
  ["https://slateline.example/films/f9/record", undefined],
  ["javascript://slateline.example/films/f9", undefined],
  ["f9", undefined],
])("%s is the film %s", (address, slug) => {
  expect(readFilmAddress(address, ORIGIN)?.slug).toBe(slug);
});
