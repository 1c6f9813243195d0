import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { readDay, readFilmSlug, readNames, readNumberedId, readPoint, readTmdbId } from "./film-draft.ts";

const TODAY = { today: toCalendarDate("2026-11-25") };
const USED = { what: "it was first used", ...TODAY };
const IMDB = { prefix: "tt", site: "IMDb" };

test.each([
  ["tt1160419", "tt1160419"],
  [" https://www.imdb.com/title/tt1160419/?ref_=fn ", "tt1160419"],
  ["TT1160419", "tt1160419"],
  ["", null],
])("reads the IMDb id in %j", (typed, value) => {
  expect(readNumberedId(typed, IMDB)).toEqual({ ok: true, value });
});

test.each(["1160419", "ttx", "https://www.imdb.com/name/nm0898288/", "tt1160419 and more"])(
  "reads no IMDb id in %j",
  (typed) => {
    expect(readNumberedId(typed, IMDB)).toMatchObject({ ok: false });
  },
);

test("reads the Wikidata id in an address", () => {
  const read = readNumberedId("https://www.wikidata.org/wiki/Q60834962", { prefix: "Q", site: "Wikidata" });
  expect(read).toEqual({ ok: true, value: "Q60834962" });
});

test.each([
  ["438631", 438_631],
  ["https://www.themoviedb.org/movie/438631-dune", 438_631],
  ["", null],
])("reads the TMDB id in %j", (typed, value) => {
  expect(readTmdbId(typed)).toEqual({ ok: true, value });
});

test.each(["0", "dune", "9999999999", "-5"])("reads no TMDB id in %j", (typed) => {
  expect(readTmdbId(typed)).toMatchObject({ ok: false });
});

test("a title counts from a day, a month or a year, and from no season", () => {
  expect(readPoint("Aug 2021", USED)).toEqual({ ok: true, value: "2021-08" });
  expect(readPoint("summer 2021", USED)).toMatchObject({ ok: false });
  expect(readPoint("Feb 30 2021", USED)).toMatchObject({ ok: false });
});

test("a slot becomes a film on a day in full", () => {
  expect(readDay("March 3, 2024", TODAY)).toEqual({ ok: true, value: "2024-03-03" });
  expect(readDay("March 2024", TODAY)).toMatchObject({ ok: false });
  expect(readDay("", TODAY)).toMatchObject({ ok: false });
});

test.each(["Nov 27 2026", "Dec 2026", "2027"])("nothing is known already of %s on November 25, 2026", (typed) => {
  const problem = "This day is still to come: it is put on record once it is there.";
  expect(readPoint(typed, USED)).toEqual({ ok: false, problem });
  if (typed === "Nov 27 2026") expect(readDay(typed, TODAY)).toEqual({ ok: false, problem });
});

test("the month under way counts, and so does tomorrow, where that is today already", () => {
  expect(readPoint("Nov 2026", USED)).toMatchObject({ ok: true });
  expect(readPoint("Nov 26 2026", USED)).toMatchObject({ ok: true });
});

test("names are each taken once, whatever stands between them", () => {
  expect(readNames(" Legendary ;Warner Bros.\n\nLegendary; ")).toEqual(["Legendary", "Warner Bros."]);
});

test("a film is named by its address or by its slug", () => {
  expect(readFilmSlug("https://slateline.example/films/dune?region=US")).toBe("dune");
  expect(readFilmSlug(" dune ")).toBe("dune");
});
