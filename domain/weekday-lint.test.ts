import { describe, expect, test } from "vitest";
import { toPartialDate } from "./partial-date.ts";
import { shippedFilms } from "./testing.ts";
import { RELEASE_TYPES } from "./vocabulary.ts";
import { isOnUnusualWeekday, sayUnusualWeekday } from "./weekday-lint.ts";

const isUnusual = (date: string) => isOnUnusualWeekday({ region: "US", type: "theatrical", date: toPartialDate(date) });

describe("isOnUnusualWeekday", () => {
  test.each(["2021-07-23", "2021-11-24", "2020-02-28"])("%s is usual", (date) => expect(isUnusual(date)).toBe(false));

  test.each([
    ["2021-07-22", "July 22, 2021 is a Thursday"],
    ["2021-07-24", "July 24, 2021 is a Saturday"],
    ["2021-07-25", "July 25, 2021 is a Sunday"],
    ["2021-07-26", "July 26, 2021 is a Monday"],
    ["2021-07-27", "July 27, 2021 is a Tuesday"],
    ["2020-02-29", "February 29, 2020 is a Saturday"],
  ])("%s is unusual, and said as people write it", (date, says) => {
    expect(isUnusual(date)).toBe(true);
    expect(sayUnusualWeekday(toPartialDate(date))).toBe(
      `${says}: US cinema releases open mostly on Fridays, some on Wednesdays`,
    );
  });

  test.each(["2021-12-25", "2023-12-25", "2025-12-25"])("Christmas %s opens films on any weekday", (date) => {
    expect(isUnusual(date)).toBe(false);
  });

  test.each(["2021-07", "2021", "2021-22", "2021-07-24/2021-07-25", "2021-07-24/.."])("%s has no weekday", (date) => {
    expect(isUnusual(date)).toBe(false);
  });

  test("only US cinema releases are warned of", () => {
    const saturday = toPartialDate("2021-07-24");
    const warned = RELEASE_TYPES.filter((type) => isOnUnusualWeekday({ region: "US", type, date: saturday }));
    expect(warned).toEqual(["limited", "theatrical"]);
    expect(isOnUnusualWeekday({ region: "GB", type: "theatrical", date: saturday })).toBe(false);
  });

  test("of the shipped US cinema dates fewer than one in twenty is warned of", () => {
    const dates = shippedFilms().flatMap(({ history }) =>
      history.flatMap(({ region, type, date }) => (region === "US" && type === "theatrical" && date ? [date] : [])),
    );
    const warned = dates.filter(isUnusual);
    expect(dates.length).toBeGreaterThan(300);
    expect(warned.length / dates.length).toBeLessThan(0.05);
  });
});
