import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { replay } from "#domain/ledger.ts";
import { change, type ChangeWords } from "#domain/testing.ts";
import type { StatHistory } from "./history.ts";
import { datesHeld } from "./how-dates-hold.ts";
import { Tally } from "./tally.ts";

const TODAY = toCalendarDate("2026-11-24");

/** A history as the query tells it, replayed by the ledger itself. */
function history(slug: string, changes: readonly ChangeWords[], studios: readonly string[] = ["acme"]): StatHistory {
  const { periods } = replay(changes.map(change));
  return {
    slug,
    title: slug,
    region: "US",
    periods: periods.map(({ from, until, state: { standing, date, firstExact, lastExact, moves } }) => ({
      from,
      until,
      standing,
      date,
      firstExact,
      lastExact,
      moves,
      studios,
    })),
  };
}

function tally(...histories: readonly StatHistory[]) {
  const counted = new Tally(TODAY);
  for (const one of histories) counted.add(one);
  return counted.stats();
}

const fates = (changes: readonly ChangeWords[]) =>
  datesHeld(history("a", changes), TODAY).map(({ horizon, due, fate }) => `${due} ${horizon} ${fate}`);

test("a date in force a year ahead that opened in its weekend is kept at each horizon it had", () => {
  expect(
    fates([
      { on: "2022-01-10", to: "2023-07-14" },
      { on: "2023-07-13", to: "2023-07-12", standing: "released" },
    ]),
  ).toEqual(["2023-07-14 3 kept", "2023-07-14 6 kept", "2023-07-14 12 kept"]);
});

test("one that moved is lost, though the next one was kept, and counts only where it was in force on the very day", () => {
  expect(
    fates([
      { on: "2022-01-10", to: "2023-07-14" },
      { on: "2023-03-01", to: "2023-09-15" },
      { on: "2023-09-15", to: "2023-09-15", standing: "released" },
    ]),
  ).toEqual(["2023-07-14 6 lost", "2023-07-14 12 lost", "2023-09-15 3 kept", "2023-09-15 6 kept"]);
});

test("undated and cancelled is lost; not yet due is open; passed without a word is neither", () => {
  expect(fates([{ on: "2024-01-10", to: "2026-12-18" }, { on: "2026-10-01" }])).toEqual([
    "2026-12-18 3 lost",
    "2026-12-18 6 lost",
    "2026-12-18 12 lost",
    "2026-12-18 24 lost",
  ]);
  expect(fates([{ on: "2026-01-10", to: "2027-01-08" }])).toEqual(["2027-01-08 3 open", "2027-01-08 6 open"]);
  expect(fates([{ on: "2026-01-10", to: "2026-06-05" }])).toEqual(["2026-06-05 3 unconfirmed"]);
});

test("a horizon that is still to come is not counted, nor is a window or the opening itself", () => {
  expect(fates([{ on: "2026-01-10", to: "2029-06-05" }])).toEqual([]);
  expect(fates([{ on: "2022-01-10", to: "2023" }])).toEqual([]);
  expect(fates([{ on: "2022-01-10", to: "2023-07-12", standing: "released" }])).toEqual([]);
});

test("a date given back and taken again within its run is one date", () => {
  const changes = [
    { on: "2021-01-10", to: "2023-07-14" },
    { on: "2021-06-01", to: "2023-09-15" },
    { on: "2022-02-01", to: "2023-07-14" },
    { on: "2023-07-14", to: "2023-07-14", standing: "released" },
  ] as const;
  expect(fates(changes)).toEqual([
    "2023-07-14 3 kept",
    "2023-07-14 6 kept",
    "2023-07-14 12 kept",
    "2023-09-15 24 lost",
  ]);
});

test("films are ranked by moves and by slip; years count the moves that stand", () => {
  const { films, moved, mostMoved, longestSlips, years } = tally(
    history("often", [
      { on: "2019-01-10", to: "2021-07-23" },
      { on: "2020-04-24", to: "2021-11-19" },
      { on: "2021-01-05", to: "2021-11-12" },
    ]),
    history("far", [
      { on: "2019-01-10", to: "2021-07-23" },
      { on: "2020-04-24", to: "2024-11-15" },
    ]),
    history("back", [
      { on: "2019-01-10", to: "2021-07-23" },
      { on: "2020-04-24", to: "2021-11-19" },
      { on: "2020-04-27", to: "2021-07-23" },
    ]),
    history("none", []),
  );
  expect([films, moved]).toEqual([3, 2]);
  expect(mostMoved.map(({ slug, moves }) => `${slug} ${moves}`)).toEqual(["often 2", "far 1"]);
  expect(longestSlips.map(({ slug, slip }) => `${slug} ${slip}`)).toEqual(["far 1211", "often 112"]);
  expect(years).toEqual([
    { year: 2020, later: 2, earlier: 0 },
    { year: 2021, later: 0, earlier: 1 },
  ]);
});

test("what was due in the pandemic's years stands apart, and is no studio's", () => {
  const released = (day: string) => [
    { on: "2018-01-10", to: day },
    { on: day, to: day, standing: "released" } as const,
  ];
  const stats = tally(history("before", released("2019-07-12")), history("during", released("2021-07-16")));
  expect(stats.holds[12]).toEqual({ kept: 1, lost: 0, open: 0, unconfirmed: 0 });
  expect(stats.pandemicHolds[12].kept).toBe(1);
  expect(stats.studioHolds.get("acme")?.[12].kept).toBe(1);
});

test("a date that no studio announced counts for all, and is told of", () => {
  const stats = tally(history("a", [{ on: "2022-01-10", to: "2023-07-14" }, { on: "2023-01-01" }], []));
  expect([stats.holds[12].lost, stats.studioHolds.size, stats.withoutStudio]).toEqual([1, 0, 1]);
});
