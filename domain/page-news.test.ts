import { expect, test } from "vitest";
import type { LiveChange, OpenPage } from "./live-change.ts";
import { addNews, sayNews } from "./page-news.ts";

const CHANGE: LiveChange = {
  film: "dune",
  region: "US",
  type: "theatrical",
  variant: null,
  announcement: "a",
  studios: [],
  edit: "recorded",
  kind: "delayed",
  isLast: true,
  date: "2021-10-01",
  previous: "2020-12-18",
};

function open(path: string): OpenPage {
  return { path, query: {}, films: new Set(["dune"]) };
}

/** What a page says in the end, after each of some parts of the record. */
function say(page: OpenPage, ...parts: (readonly Partial<LiveChange>[] | "many")[]): string | undefined {
  const news = parts
    .map((part) => ({
      changes: part === "many" ? [] : part.map((facts) => ({ ...CHANGE, ...facts })),
      isMany: part === "many",
    }))
    .reduce<ReturnType<typeof addNews>>((known, recorded) => addNews(known, page, recorded), undefined);
  return news && sayNews(news);
}

test("each release counts once, also between answers", () => {
  const moved = "A date changed since you opened this page.";
  expect(say(open("/films/dune"), [{}, {}], [{}], [{ film: "tenet" }])).toBe(moved);
  expect(say(open("/films/dune"), [{}], [{ region: "GB" }])).toBe("Two dates changed since you opened this page.");
});

test("a correction is no date, a restatement nothing", () => {
  const corrected = "The record behind this page changed since you opened it.";
  expect(say(open("/films/dune"), [{ edit: "corrected" }])).toBe(corrected);
  expect(say(open("/films/dune"), [{ edit: "corrected" }], [{}])).toBe("A date changed since you opened this page.");
  expect(say(open("/films/dune"), [{ kind: "confirmed", previous: null }])).toBeUndefined();
});

test("of many, it is not said that they were dates of the page", () => {
  expect(say(open("/stats"), "many")).toBe("Much was recorded since you opened this page.");
  expect(say(open("/search"), "many")).toBeUndefined();
});

test("what was known of another page is forgotten", () => {
  const known = addNews(undefined, open("/films/dune"), { changes: [CHANGE], isMany: false });
  expect(addNews(known, open("/about"), { changes: [CHANGE], isMany: false })).toBeUndefined();
});
