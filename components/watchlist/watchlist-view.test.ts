import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { Standing } from "#domain/vocabulary.ts";
import { readdress, unfollow, type Watchlist } from "#domain/watchlist.ts";
import { layOutWatchlist, listKept, listTakenOff, type WatchedFilm } from "./watchlist-view.ts";

function film(slug: string, edtf: string | null, standing: Standing = "dated"): WatchedFilm {
  const date = edtf === null ? null : { edtf, wording: null };
  return { slug, title: slug, release: { region: "US", type: "theatrical", variant: null, standing, date } };
}

test("the next date comes first, a month behind its last day; what has passed is no release, and comes latest first", () => {
  const shelves = layOutWatchlist(
    [
      film("month", "2026-12"),
      film("last", "2026-12-31"),
      film("today", "2026-11-24"),
      film("out", "2026-11-20", "released"),
      film("yesterday", "2026-11-23"),
      film("old", "2026-10"),
      film("off", null, "undated"),
      { ...film("none", null), release: null },
    ],
    toCalendarDate("2026-11-24"),
  );
  expect(shelves.next.map(({ slug }) => slug)).toEqual(["today", "last", "month"]);
  expect(shelves.undated.map(({ slug }) => slug)).toEqual(["none", "off"]);
  expect(shelves.past.map(({ slug, note }) => `${slug}: ${note}`)).toEqual([
    "yesterday: passed, unconfirmed",
    "out: out",
    "old: passed, no news",
  ]);
});

const [DUNE, TENET] = [
  { slug: "dune", title: "Dune" },
  { slug: "tenet", title: "Tenet" },
];
const LIST: Watchlist = { films: [DUNE, TENET], seen: null };

test("what was taken off by hand is gone until it is put back; what was renamed is not", () => {
  const renamed = readdress(LIST, new Map([["dune", { slug: "dune-part-one", title: "Dune: Part One" }]]));
  expect(listTakenOff([], renamed)).toEqual([]);
  expect(listTakenOff([TENET, TENET], unfollow(renamed, "tenet"))).toEqual([TENET]);
  expect(listTakenOff([TENET], LIST)).toEqual([]);
});

test("films are told by the titles kept where they are on record no more, or nothing could be asked", () => {
  expect(listKept(LIST, { missing: ["tenet", "taken-off"], isFailed: false })).toEqual([TENET]);
  expect(listKept(LIST, { missing: undefined, isFailed: true })).toEqual([DUNE, TENET]);
  expect(listKept(LIST, { missing: [], isFailed: true })).toEqual([]);
  expect(listKept(LIST, { missing: undefined, isFailed: false })).toEqual([]);
});
