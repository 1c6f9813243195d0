import { describe, expect, test } from "vitest";
import { judgeClaim } from "./claim.ts";
import { replay } from "./ledger.ts";
import { toPartialDate } from "./partial-date.ts";
import { change } from "./testing.ts";
import type { ClaimSubject } from "./vocabulary.ts";

/** Mission: Impossible 7 as it stood in the autumn of 2020, with an undated stretch and a window added after it. */
const ledger = replay([
  change({ on: "2019-01-14", to: "2021-22" }),
  change({ on: "2019-02-02", to: "2021-07-23" }),
  change({ on: "2020-04-24", to: "2021-11-19" }),
  change({ on: "2021-04-09" }),
  change({ on: "2021-09-01", to: "2022-09" }),
  change({ on: "2022-01-21", to: "2023-07-14" }),
]);

/** What is made of a page `on` a day (null: it bears none) that states a date (null: that there is none). */
function verdictOn(on: string | null, states: string | null, about: ClaimSubject = "current") {
  const publishedOn = on === null ? null : toPartialDate(on);
  return judgeClaim({ about, publishedOn, date: states === null ? null : toPartialDate(states) }, ledger);
}

describe("about the current date", () => {
  test.each<[on: string | null, states: string | null, verdict: string, why: string]>([
    ["2020-06-01", "2021-11-19", "agrees", "it is the one in force"],
    ["2020-06-01", "2021-11", "agrees", "a vaguer form of it"],
    ["2020-06-01", "2021", "agrees", "vaguer still"],
    ["2020-06-01", "2021-11-18", "disputes", "another day"],
    ["2020-06-01", "2022-03", "disputes", "another month"],
    ["2020-06-01", null, "disputes", "no date, while there is one"],
    ["2021-05-01", null, "agrees", "no date, while there is none"],
    ["2021-05-01", "2024-01-01", "unmatched", "a date, while there is none on record to set against it"],
    ["2021-10-01", "2022-09-30", "unmatched", "a day inside the month in force"],
    ["2021-10-01", "2022-10-07", "disputes", "a day outside it"],
    ["2018-01-01", "2021-03-05", "unmatched", "nothing was on record then"],
    ["2020-04-23", "2021-11-19", "ahead", "a day before it was announced"],
    ["2020-04-24", "2021-11-19", "agrees", "on the day it was announced"],
    ["2020-04-24", "2021-07-23", "agrees", "the old date on the day of the change: perhaps in the morning"],
    ["2020-04-25", "2021-07-23", "repeats a superseded date", "the old date a day later"],
    ["2020-04", "2021-07-23", "agrees", "in force at the month's beginning"],
    ["2020-04", "2021-11-19", "agrees", "in force at its end"],
    ["2020", "2021-11-19", "agrees", "in force in that year"],
    ["2020-05", "2021-07-23", "repeats a superseded date", "superseded before the month began"],
    ["2020-03", "2021-11-19", "ahead", "announced after the month was over"],
  ])("a page of %s that states %s %s: %s", (on, states, verdict) => {
    expect(verdictOn(on, states).verdict).toBe(verdict);
  });

  test.each([
    ["2020-09-06", "2021-07-23", "2020-04-24", 135],
    ["2020-09", "2021-07-23", "2020-04-24", 130],
    ["2020-09-11", "2021-22", "2020-04-24", 140],
    ["2022-02-01", "2021-11", "2021-04-09", 298],
  ])("a page of %s that repeats %s is counted from the day it was superseded", (on, states, supersededOn, daysLate) => {
    expect(verdictOn(on, states)).toEqual({ verdict: "repeats a superseded date", supersededOn, daysLate });
  });

  test("a page of another verdict is not late", () => {
    expect(verdictOn("2020-06-01", "2021-11-18")).toEqual({ verdict: "disputes", supersededOn: null, daysLate: null });
  });

  test.each([
    ["2023-07-14", "agrees"],
    ["2021-07-23", "unmatched"],
    ["2021-07", "unmatched"],
    ["2024-07-14", "disputes"],
    [null, "unmatched"],
  ])("a page without a day that states %s %s, and never repeats", (states, verdict) => {
    expect(verdictOn(null, states).verdict).toBe(verdict);
  });

  test("a date that came back agrees, and is superseded from when it left last", () => {
    const returned = replay([
      change({ on: "2020-01-01", to: "2021-07-23" }),
      change({ on: "2020-02-01", to: "2021-11-19" }),
      change({ on: "2020-03-01", to: "2021-07-23" }),
      change({ on: "2020-04-01", to: "2022" }),
    ]);
    const pageOf = (day: string) =>
      ({ about: "current", publishedOn: toPartialDate(day), date: toPartialDate("2021-07-23") }) as const;
    expect(judgeClaim(pageOf("2020-02-15"), returned).verdict).toBe("repeats a superseded date");
    expect(judgeClaim(pageOf("2020-03-15"), returned).verdict).toBe("agrees");
    expect(judgeClaim(pageOf("2020-05-01"), returned).supersededOn).toBe("2020-04-01");
  });

  test("against an empty record every claim is unmatched", () => {
    const claim = { publishedOn: toPartialDate("2020-01-01"), date: toPartialDate("2021") };
    for (const about of ["current", "previous", "rumour"] as const) {
      expect(judgeClaim({ ...claim, about }, replay([])).verdict).toBe("unmatched");
      expect(judgeClaim({ ...claim, about, publishedOn: null }, replay([])).verdict).toBe("unmatched");
    }
  });
});

describe("about the date before", () => {
  test.each<[on: string | null, states: string | null, verdict: string, why: string]>([
    ["2020-04-24", "2021-07-23", "agrees", "it is the date that was left that day"],
    ["2020-04-24", "2021-07", "agrees", "a vaguer form of it"],
    ["2020-04-24", "2021-07-21", "disputes", "two days off"],
    ["2020-09", "2021-07-23", "agrees", "a month-only page of months later"],
    ["2020-04-23", "2021-07-23", "ahead", "it left only the day after"],
    ["2019-01-20", "2021-22", "ahead", "the first date of all, before it was left"],
    ["2023-01-01", "2023-07-14", "unmatched", "it has not been left since"],
    ["2021-05-01", "2021-07-23", "agrees", "left before the date that was taken away"],
    ["2018-01-01", "2021-07-23", "unmatched", "nothing was on record then"],
    ["2021-10-01", null, "unmatched", "that there was none is not a date to compare"],
    [null, "2022-09", "agrees", "a page without a day, against what was left last"],
    [null, "2021-11-19", "disputes", "a page without a day, two dates back"],
    [null, "2023-07-14", "unmatched", "a page without a day that takes today's date for the old one"],
  ])("a page of %s that gives %s as the old date %s: %s", (on, states, verdict) => {
    expect(verdictOn(on, states, "previous").verdict).toBe(verdict);
  });
});

describe("rumours", () => {
  test.each([
    ["2020-06-01", "2022-05-27", "unmatched"],
    ["2020-06-01", null, "unmatched"],
    ["2020-06-01", "2021-11-19", "agrees"],
    ["2020-04-01", "2021-11-19", "ahead"],
    ["2020-06-01", "2021-07-23", "repeats a superseded date"],
    [null, "2025", "unmatched"],
  ])("one of %s that states %s is %s, and never disputes", (on, states, verdict) => {
    expect(verdictOn(on, states, "rumour").verdict).toBe(verdict);
  });
});
