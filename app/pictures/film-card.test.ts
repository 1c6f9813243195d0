import { createElement } from "react";
import { expect, test } from "vitest";
import { toFilmPage } from "#app/(public)/films/[slug]/film-page.ts";
import { answerEmbed } from "#app/embed/answer-embed.ts";
import { missionImpossible } from "#app/embed/testing.ts";
import { film, release } from "#domain/testing-film.ts";
import { drawPng } from "./draw-png.ts";
import { FilmCard } from "./film-card.tsx";
import { writePicture } from "./film-picture.tsx";
import { pictureStyles } from "./picture-styles.ts";
import { TimelineFile } from "./timeline-file.tsx";

async function cardOf(title: string): Promise<string> {
  const page = toFilmPage(film([release([{ on: "2020-01-01", to: "2021-07-23" }])], { title }), {});
  return writePicture(createElement(FilmCard, { page }));
}

test.each([
  ["君の名は", "もののけ"],
  ["기생충", "올드보"],
  ["霸王别姬", "卧虎藏龙"],
  ["الفيلم", "السينم"],
  ["Сталкер", "Зеркало"],
  ["हिन्दी", "सिनेमा"],
])("a title in its own script is drawn, not boxed: %s is not %s", async (title, other) => {
  const [card, otherCard] = await Promise.all([title, other].map(async (text) => drawPng(await cardOf(text))));
  expect(card?.equals(otherCard ?? new Uint8Array())).toBe(false);
});

test("a title too long for a line is cut, and no title is markup", async () => {
  expect(await cardOf("x".repeat(300))).toMatch(/>x{15,60}…</);
  expect(await cardOf("<b>&")).toContain("&lt;b&gt;&amp;");
});

test("a film without a date has a card all the same", async () => {
  const card = await writePicture(createElement(FilmCard, { page: toFilmPage(film([]), {}) }));
  expect(card).toContain("No date");
  expect((await drawPng(card)).subarray(1, 4).toString()).toBe("PNG");
});

test("the timeline's file says in words what it shows, and names whose it is", async () => {
  const page = toFilmPage(missionImpossible(), {});
  const answer = answerEmbed(page, "https://slateline.example/films/x");
  const svg = await writePicture(createElement(TimelineFile, { page, answer, theme: "dark" }));
  expect(svg).toMatch(/<title id="title">Mission: Impossible – Dead Reckoning: July 12, 2023 in US cinemas/);
  expect(svg).toContain("Apr 24, 2020: November 19, 2021 Delayed +119 days later.");
  expect(svg).toContain("Slateline");
  expect(svg).not.toContain("<script");
});

test("a picture of one scheme names no colour by a variable; one of both asks the browser", () => {
  const [light, dark, auto] = [pictureStyles("light"), pictureStyles("dark"), pictureStyles("auto")];
  for (const colour of [
    "paper",
    "ink",
    "ink-2",
    "ink-3",
    "line",
    "line-2",
    "accent",
    "on-accent",
    "later",
    "earlier",
  ]) {
    expect(light).not.toContain(`var(--${colour})`);
    expect(dark).not.toContain(`var(--${colour})`);
    expect(auto.split(`--${colour}:#`)).toHaveLength(3);
  }
  expect(auto).toContain("prefers-color-scheme: dark");
});
