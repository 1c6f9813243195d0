import { describe, expect, test } from "vitest";
import { toPartialDate } from "./partial-date.ts";
import { shippedFilms } from "./testing.ts";
import { RELEASE_TYPES } from "./vocabulary.ts";
import { unusualWeekday } from "./weekday-lint.ts";

const inUsCinemas = (date: string) => unusualWeekday({ region: "US", type: "theatrical", date: toPartialDate(date) });

describe("unusualWeekday", () => {
  test.each(["2021-07-23", "2021-11-24", "2020-02-28"])("%s is usual", (date) => expect(inUsCinemas(date)).toBeNull());

  test.each([
    ["2021-07-22", "Thursday"],
    ["2021-07-24", "Saturday"],
    ["2021-07-25", "Sunday"],
    ["2021-07-26", "Monday"],
    ["2021-07-27", "Tuesday"],
    ["2020-02-29", "Saturday"],
  ])("%s is unusual: a %s", (date, weekday) => {
    expect(inUsCinemas(date)).toBe(`${date} is a ${weekday}: US cinema releases open on Fridays, some on Wednesdays`);
  });

  test.each(["2021-12-25", "2023-12-25", "2025-12-25"])("Christmas %s opens films on any weekday", (date) => {
    expect(inUsCinemas(date)).toBeNull();
  });

  test.each(["2021-07", "2021", "2021-22", "2021-07-24/2021-07-25", "2021-07-24/.."])("%s has no weekday", (date) => {
    expect(inUsCinemas(date)).toBeNull();
  });

  test("only US cinema releases are warned of", () => {
    const saturday = toPartialDate("2021-07-24");
    const warned = RELEASE_TYPES.filter((type) => unusualWeekday({ region: "US", type, date: saturday }));
    expect(warned).toEqual(["limited", "theatrical"]);
    expect(unusualWeekday({ region: "GB", type: "theatrical", date: saturday })).toBeNull();
  });

  test("of the shipped US cinema dates fewer than one in twenty is warned of", () => {
    const dates = shippedFilms().flatMap(({ history }) =>
      history.flatMap(({ region, type, date }) => (region === "US" && type === "theatrical" && date ? [date] : [])),
    );
    const warned = dates.filter((date) => inUsCinemas(date) !== null);
    expect(dates.length).toBeGreaterThan(300);
    expect(warned.length / dates.length).toBeLessThan(0.05);
  });
});
