import { expect, test } from "vitest";
import { differencesOf, differencesOfRevision, namedInRevision, sayRevisionSubject } from "./revision-difference.ts";

const LINE = {
  film: "dune",
  announcement: "wb-2020-04-24",
  region: "US",
  type: "theatrical",
  variant: "",
  standing: "dated",
  wording: null,
  withdraws: false,
  replacedBy: null,
  reason: null,
  position: 0,
  date: "2021-11-19",
  sources: [{ url: "https://variety.com/a", says: "November 19.", disagrees: null }],
};

test("a correction is what is another now, in words", () => {
  const after = { ...LINE, date: "2022-22", wording: "next summer", sources: [] };
  expect(differencesOf(LINE, after, "en-US")).toEqual([
    { field: "date", before: "November 19, 2021", after: "summer 2022" },
    { field: "wording", before: null, after: "next summer" },
    { field: "sources", before: "https://variety.com/a", after: null },
  ]);
});

test("a retraction is all that the fact said", () => {
  expect(differencesOf(LINE, null, "en-GB").map(({ field, before }) => [field, before])).toEqual([
    ["date", "19 November 2021"],
    ["standing", "dated"],
    ["sources", "https://variety.com/a"],
  ]);
});

test("names in lists, regions and kept dates are said as people say them", () => {
  const before = { studios: [{ name: "A24", role: "distributor" }], primaryRegion: "GB", states: { edtf: "2021-07" } };
  expect(differencesOf(before, {}, "en-US").map(({ before: said }) => said)).toEqual([
    "A24",
    "United Kingdom",
    "July 2021",
  ]);
});

test("what is no fact has no differences", () => {
  expect(differencesOf(null, "text", "en-US")).toEqual([]);
});

test("a place within a day is told only where it changed", () => {
  expect(differencesOf(LINE, { ...LINE, position: 1 }, "en-US")).toEqual([
    { field: "place within its day", before: "0", after: "1" },
  ]);
});

test("a revision is about a release, a page at an address, or a thing of its kind", () => {
  const say = (subject: string, before: unknown, after: unknown) =>
    sayRevisionSubject({ subject, before, after }, { film: "Dune" });
  expect(say("date_change", LINE, null)).toBe("date of Dune (cinemas, United States)");
  expect(say("claim", null, LINE)).toBe("report on Dune (cinemas, United States)");
  expect(say("announcement", null, { slug: "wb-2020-04-24" })).toBe("announcement");
  expect(say("title", null, { title: "Dune", kind: "official" })).toBe("title");
  const page = { url: "https://variety.com/a", publisher: "Variety", publishedOn: null };
  expect(say("source", page, { ...page, publisher: "THR" })).toBe("source https://variety.com/a");
});

test("a page is called by its address, which what differs of it does not repeat; of a report it is told", () => {
  const page = { url: "https://variety.com/a", publisher: "Variety", publishedOn: null };
  const fields = (subject: string) =>
    differencesOfRevision({ subject, before: null, after: page }, "en-US").map(({ field }) => field);
  expect(fields("source")).toEqual(["publisher"]);
  expect(fields("claim")).toEqual(["address", "publisher"]);
});

test("where the film is said beside it, a revision does not name it again", () => {
  const revision = { subject: "date_change", before: null, after: { ...LINE, variant: "IMAX" } };
  expect(sayRevisionSubject(revision, { film: null })).toBe("date (cinemas, United States, IMAX)");
});

test("a revised date change names its film and its announcement, an announcement itself, another fact neither", () => {
  const named = (subject: string, before: unknown, after: unknown) => namedInRevision({ subject, before, after });
  const announcement = "wb-2020-04-24";
  expect(named("date_change", LINE, null)).toEqual({ film: "dune", announcement });
  expect(named("announcement", null, { slug: announcement })).toEqual({ film: null, announcement });
  expect(named("film", null, { slug: "dune", title: "Dune" })).toEqual({ film: null, announcement: null });
});

test("names a film's titles, and the film that a slot became", () => {
  const before = { titles: [{ title: "Dune", kind: "official" }], became: null };
  const titles = [
    { title: "Dune", kind: "former" },
    { title: "Dune: Part One", kind: "official" },
  ];
  expect(differencesOf(before, { titles, became: { film: "dune", on: "2021-01-01" } }, "en-US")).toEqual([
    { field: "titles", before: "Dune", after: "Dune, Dune: Part One" },
    { field: "became", before: null, after: "dune" },
  ]);
});
