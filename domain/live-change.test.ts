import { expect, test } from "vitest";
import { isTouched, type LiveChange } from "./live-change.ts";

const CHANGE: LiveChange = {
  film: "dune",
  region: "US",
  type: "limited",
  variant: null,
  announcement: "warner-2020-10-05",
  dates: ["2021-10-01", "2020-12"],
};

function touches(address: string, ...films: string[]): boolean {
  const { pathname, searchParams } = new URL(address, "https://slateline.test");
  return isTouched({ path: pathname, query: Object.fromEntries(searchParams), films: new Set(films) }, CHANGE);
}

test.each([
  "/",
  "/?studio=a24",
  "/in/US/cinemas",
  "/films/dune",
  "/films/dune/record",
  "/changes",
  "/changes?region=US&type=cinemas",
  "/announcements/warner-2020-10-05",
  "/dates/2021-10-01",
  "/dates/2021-10",
  "/dates/2020-12-18",
])("%s says so", (address) => {
  expect(touches(address)).toBe(true);
});

test.each([
  "/?asOf=2020-04-01",
  "/in/GB/cinemas",
  "/in/US/streaming",
  "/in",
  "/films/dune?asOf=2020-04-01",
  "/films/dune-part-two",
  "/changes?region=GB",
  "/changes?type=streaming",
  "/changes?before=2020-04-24_a_b_1",
  "/announcements/other",
  "/dates/2021-10-02",
  "/studios/warner-bros-pictures",
  "/search?q=dune",
  "/about",
])("%s stays silent", (address) => {
  expect(touches(address)).toBe(false);
});

test("a slate, a day, an announcement and a watchlist are about the films they name", () => {
  for (const path of ["/studios/warner", "/franchises/dune", "/dates/2020-11-20", "/announcements/old", "/watchlist"]) {
    expect([touches(path, "dune"), touches(path, "tenet")]).toEqual([true, false]);
  }
});
