import { expect, test } from "vitest";
import { isAtStake, type LiveChange, newsOf, type OpenPage } from "./live-change.ts";

const CHANGE: LiveChange = {
  film: "dune",
  region: "US",
  type: "limited",
  variant: null,
  announcement: "warner-2020-10-05",
  studios: ["warner-bros-pictures"],
  edit: "recorded",
  kind: "delayed",
  isLast: true,
  date: "2021-10-01",
  previous: "2020-12",
};

function open(address: string, ...films: string[]): OpenPage {
  const { pathname, searchParams } = new URL(address, "https://slateline.test");
  return { path: pathname, query: Object.fromEntries(searchParams), films: new Set(films) };
}

test.each([
  "/films/dune",
  "/films/dune/record",
  "/changes",
  "/changes?region=US&type=cinemas&kind=delayed",
  "/announcements/warner-2020-10-05",
  "/dates/2021-10-01",
  "/dates/2021-10",
  "/dates/2020-12-18",
  "/stats",
])("%s says that a date changed", (address) => {
  expect(newsOf(open(address), CHANGE)).toBe("date");
});

test.each([
  "/",
  "/in/US/cinemas?studio=warner-bros-pictures",
  "/?month=2021-10",
  "/?page=2",
  "/changes?studio=warner-bros-pictures",
  "/studios/warner-bros-pictures",
])("%s, which does not name the film, says so less surely", (address) => {
  expect(newsOf(open(address), CHANGE)).toBe("record");
});

test.each([
  "/?asOf=2020-04-01",
  "/?studio=a24",
  "/?month=2021-11",
  "/in/GB/cinemas",
  "/in/US/streaming",
  "/in",
  "/films/dune?asOf=2020-04-01",
  "/films/dune-part-two",
  "/changes?region=GB",
  "/changes?type=streaming",
  "/changes?kind=advanced",
  "/changes?studio=a24",
  "/changes?before=2020-04-24_a_b_1",
  "/announcements/other",
  "/dates/2021-10-02",
  "/studios/a24",
  "/search?q=dune",
  "/about",
])("%s stays silent", (address) => {
  expect(newsOf(open(address), CHANGE)).toBeNull();
});

test("a list, a slate, an announcement and a watchlist are surely about the films they name", () => {
  const paths = ["/", "/?studio=a24&page=2", "/studios/a24", "/franchises/dune", "/announcements/old", "/watchlist"];
  for (const path of paths) expect([path, newsOf(open(path, "dune"), CHANGE)]).toEqual([path, "date"]);
  expect(newsOf(open("/dates/2020-11-20", "dune"), CHANGE)).toBe("record");
});

test.each<[string, Partial<LiveChange>, "date" | "record" | null]>([
  ["a first date", { kind: "announced", previous: null }, "date"],
  ["a release on another day", { kind: "released" }, "date"],
  ["a release as announced", { kind: "released", previous: null }, "record"],
  ["what is entered late", { isLast: false }, "record"],
  ["a correction", { edit: "corrected" }, "record"],
  ["a retraction", { edit: "retracted", kind: null }, "record"],
  ["what is retracted by now", { kind: null }, null],
  ["who says a date again", { kind: "confirmed", previous: null }, null],
])("%s", (_what, facts, news) => {
  expect(newsOf(open("/films/dune"), { ...CHANGE, ...facts })).toBe(news);
});

test("many edits may touch any page of today's dates, and no other", () => {
  const live = ["/", "/in/US/cinemas", "/films/dune", "/changes", "/stats", "/watchlist"];
  const still = [
    "/?asOf=2020-04-01",
    "/films/dune?asOf=2020-04-01",
    "/changes?before=2020-04-24_a_b_1",
    "/search?q=dune",
  ];
  expect([...live, ...still].filter((address) => isAtStake(open(address, "dune")))).toEqual(live);
});
