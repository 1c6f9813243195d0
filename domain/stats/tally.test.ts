import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { addMonths } from "#domain/gregorian.ts";
import { replay } from "#domain/ledger.ts";
import { change, type ChangeWords } from "#domain/testing.ts";
import type { StatHistory } from "./history.ts";
import { countsOf, EVERYBODY, PANDEMIC } from "./counts.ts";
import { datesHeld, HORIZONS, lastDueLookedAt } from "./how-dates-hold.ts";
import { holdsOf, rank, type StatSum, tally } from "./tally.ts";

const TODAY = toCalendarDate("2026-11-24");
const ACME = 7;

/** A history as the query tells it, replayed by the ledger itself. */
function history(slug: string, changes: readonly ChangeWords[], studioIds: readonly number[] = [ACME]): StatHistory {
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
      studioIds,
    })),
  };
}

/** What histories add up to, summed as the database does it. */
function sumsOf(histories: readonly StatHistory[], studioId: number): StatSum[] {
  return histories
    .flatMap(countsOf)
    .filter((count) => count.studioId === studioId)
    .flatMap(({ kind, key }) => {
      const [what, months] = kind.split(" ");
      if (months === undefined || (what !== "pending" && what !== "nobody"))
        return [{ kind, key, isOpen: false, amount: 1 }];
      const horizon = HORIZONS.find((one) => String(one) === months) ?? 3;
      const isLookedAt = key <= lastDueLookedAt(TODAY, horizon);
      return isLookedAt ? [{ kind, key: /^202[01]/.test(key) ? PANDEMIC : "", isOpen: key >= TODAY, amount: 1 }] : [];
    });
}

function tallied(...histories: readonly StatHistory[]) {
  return { ...tally(sumsOf(histories, EVERYBODY)), ofAcme: holdsOf(sumsOf(histories, ACME)) };
}

const fates = (changes: readonly ChangeWords[]) =>
  datesHeld(history("a", changes)).flatMap(({ due, horizons, outcome }) =>
    horizons
      .filter((horizon) => addMonths(due, -horizon) <= TODAY)
      .map((horizon) => {
        const fate = outcome === "pending" ? (due >= TODAY ? "open" : "unconfirmed") : outcome;
        return `${due} ${horizon} ${fate}`;
      }),
  );

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

test("films are ranked by moves and slip; years count the moves that stand", () => {
  const histories = [
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
  ];
  const { films, moved, years } = tallied(...histories);
  expect([films, moved]).toEqual([3, 2]);
  const ranked = histories.flatMap((one) => rank(one) ?? []);
  expect(ranked.map(({ slug, moves, slip }) => `${slug} ${moves} ${slip}`)).toEqual([
    "often 2 112",
    "far 1 1211",
    "back 0 0",
  ]);
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
  const stats = tallied(history("before", released("2019-07-12")), history("during", released("2021-07-16")));
  expect(stats.holds[12]).toEqual({ kept: 1, lost: 0, open: 0, unconfirmed: 0 });
  expect(stats.pandemicHolds[12].kept).toBe(1);
  expect(stats.ofAcme[12].kept).toBe(1);
});

test("a date that no studio announced counts for all, and is told of", () => {
  const stats = tallied(history("a", [{ on: "2022-01-10", to: "2023-07-14" }, { on: "2023-01-01" }], []));
  expect([stats.holds[12].lost, stats.ofAcme[12].lost, stats.withoutStudio]).toEqual([1, 0, 1]);
});

test("the last due day looked at is the last one so many months ahead of which has come", () => {
  expect(lastDueLookedAt(toCalendarDate("2026-02-28"), 3)).toBe("2026-05-31");
  expect(lastDueLookedAt(toCalendarDate("2026-02-27"), 3)).toBe("2026-05-27");
  expect(lastDueLookedAt(toCalendarDate("2026-11-24"), 24)).toBe("2028-11-24");
});
