import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { toFilmPage } from "#app/(public)/films/[slug]/film-page.ts";
import type { FilmRecord } from "#domain/film-record.ts";
import { parseEmbedWish } from "#domain/embed-wish.ts";
import { film } from "#domain/testing-film.ts";
import { answerEmbed } from "./answer-embed.ts";
import { framePage, unknownFramePage } from "./frame-page.ts";
import { missionImpossible } from "./testing.ts";

const MOST_BYTES = 3072;

function answerFor(record: FilmRecord) {
  return answerEmbed(toFilmPage(record, {}), `https://slateline.example/films/${record.slug}`);
}

function frameOf(query: Record<string, string> = {}) {
  return framePage(answerFor(missionImpossible()), parseEmbedWish(query).wish);
}

test("the whole page of ten entries weighs at most 3,072 bytes", () => {
  expect(gzipSync(frameOf({ theme: "dark", accent: "#b3350a" }).html).length).toBeLessThanOrEqual(MOST_BYTES);
});

test("its policy lets run what is in the page and nothing else", () => {
  const { html, policy } = frameOf({ accent: "teal" });
  for (const [element, directive] of [
    ["style", "style-src"],
    ["script", "script-src"],
  ]) {
    const [, source = ""] = new RegExp(`<${element}>([^]*)</${element}>`).exec(html) ?? [];
    const hash = createHash("sha256").update(source).digest("base64");
    expect(policy).toContain(`${directive} 'sha256-${hash}'`);
  }
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
});

test("the entries above the limit are folded, and none is left out", () => {
  const { html } = frameOf({ limit: "3" });
  const [folded, open] = html.split("</details>");
  expect(folded?.match(/<li>/g)).toHaveLength(7);
  expect(folded).toContain("<summary>+7 earlier</summary>");
  expect(open?.match(/<li>/g)).toHaveLength(3);
  expect(open).toMatch(/<ol [^>]*start="8">/);
});

test("a title is written as text, wherever it stands", () => {
  const title = `</title></style><img src=x onerror="alert('&amp;')">`;
  const { html } = framePage(answerFor(film([], { title, slug: "x" })), parseEmbedWish({}).wish);
  expect(html).not.toMatch(/<img|<\/title><\/style>|"alert/);
});

test("an unknown film has a page that leads to where it may be looked for", () => {
  expect(unknownFramePage("https://slateline.example/").html).toContain('<a href="https://slateline.example/">');
});
