import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { earlierOf, isCalendarDate, laterOf, toCalendarDate } from "./calendar-date.ts";
import { anyText, calendarDates } from "./testing.ts";
import { julianDay } from "./testing-naive-replay.ts";

describe("isCalendarDate", () => {
  test.each(["2021-07-23", "1888-10-14", "2000-02-29", "2024-02-29", "2011-12-30", "9999-12-31", "0100-01-01"])(
    "%s is a day",
    (text) => expect(isCalendarDate(text)).toBe(true),
  );

  test.each([
    "2021-02-29",
    "1900-02-29",
    "2100-02-29",
    "2021-04-31",
    "2021-00-10",
    "2021-13-01",
    "2021-07-00",
    "2021-07-32",
    "0099-01-01",
    "2021-7-23",
    "21-07-23",
    "2021-07",
    "2021-07-23T00:00",
    " 2021-07-23",
    "2021-07-23\n",
    "+2021-07-23",
    "٢٠٢١-٠٧-٢٣",
    "",
  ])("%j is none", (text) => expect(isCalendarDate(text)).toBe(false));

  test("a day of the calendar is one whose day number is taken by no day before it", () => {
    const anyDay = fc.tuple(
      fc.integer({ min: 1888, max: 2200 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    );
    fc.assert(
      fc.property(anyDay, ([year, month, day]) => {
        const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        expect(isCalendarDate(text)).toBe(julianDay(text) < julianDay(next));
      }),
    );
  });

  test("no text makes it throw", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(isCalendarDate(text)).toBe(false);
      }),
    );
  });
});

test("a day that is none is refused with the text", () => {
  expect(() => toCalendarDate("2021-02-29")).toThrow(
    new RangeError('"2021-02-29" is not a calendar date (YYYY-MM-DD)'),
  );
});

test("days compare as text the way they follow one another", () => {
  fc.assert(
    fc.property(calendarDates(), calendarDates(), (a, b) => {
      expect(a < b).toBe(julianDay(a) < julianDay(b));
      expect([earlierOf(a, b), laterOf(a, b)]).toEqual(julianDay(a) < julianDay(b) ? [a, b] : [b, a]);
    }),
  );
});
