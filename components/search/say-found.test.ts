import { expect, test } from "vitest";
import { foundHref, monthsWithin, sayRelease } from "./say-found.ts";
import type { FoundRelease } from "./search-view.ts";

const released = (facts: Partial<FoundRelease>): FoundRelease => ({
  region: "GB",
  type: "theatrical",
  standing: "dated",
  date: null,
  ...facts,
});

const said = (release: FoundRelease | null) => Object.values(sayRelease(release, "en-GB")).join(" ");

test("a release is told with its region, by its wording where it has one", () => {
  const date = { edtf: "2027-05-28", wording: null };
  expect(said(released({ date }))).toBe("28 May 2027 in UK cinemas");
  expect(said(released({ date: { ...date, wording: "half-term" } }))).toBe("Half-term in UK cinemas");
});

test("a film without a date says why", () => {
  expect(said(null)).toBe("Nothing announced yet ");
  expect(said(released({ standing: "undated" }))).toBe("No date in UK cinemas");
  expect(said(released({ standing: "cancelled" }))).toBe("Cancelled in UK cinemas");
});

test("a day has a page, and a year leads to its months", () => {
  const date = (edtf: string) => ({ kind: "date", date: { edtf, wording: null }, name: edtf }) as const;
  expect(foundHref(date("2021-07-23"), "GB")).toEqual({ pathname: "/dates/2021-07-23", query: { region: "GB" } });
  expect(foundHref(date("2021"), null)).toEqual({ pathname: "/search", query: { q: "2021" } });
  expect(monthsWithin("2021-35")).toEqual(["2021-07", "2021-08", "2021-09"]);
  expect(monthsWithin("2026-12-27/2027-01-02")).toEqual(["2026-12", "2027-01"]);
  expect(monthsWithin("2026-01-31/2026-03-01")).toEqual(["2026-01", "2026-02", "2026-03"]);
  expect([monthsWithin("2021"), monthsWithin("2021/2023"), monthsWithin("2028/..")].map((all) => all.length)).toEqual([
    12, 0, 0,
  ]);
});
