import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCalendarDate, toCalendarDate } from "./calendar-date.ts";
import {
  addDays,
  addMonths,
  dayOfInstant,
  dayOfInstantHere,
  daysBetween,
  formatDay,
  formatDayRange,
  fromDayNumber,
  lastOfMonth,
  lengthOfMonth,
  monthGrid,
  startOfWeek,
  toDayNumber,
  type Weekday,
  weekdayOf,
} from "./gregorian.ts";
import { calendarDates } from "./testing.ts";
import { boundsOf, julianDay } from "./testing-naive-replay.ts";

const EPOCH = julianDay("1970-01-01");
const weekStarts = fc.constantFrom<Weekday>(0, 1, 5, 6);
const offsets = fc.integer({ min: -40_000, max: 40_000 });

test("the tests run in a zone where 2011-12-30 did not exist", () => {
  expect(process.env["TZ"]).toBe("Pacific/Apia");
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe("Pacific/Apia");
});

describe("counting days, against Julian Day Numbers", () => {
  test("the count itself is right on days that are published", () => {
    expect([julianDay("2000-01-01"), julianDay("1970-01-01"), julianDay("1858-11-17")]).toEqual([
      2451545, 2440588, 2400001,
    ]);
  });

  test("a day's number is its distance from 1970-01-01, and leads back to it", () => {
    fc.assert(
      fc.property(calendarDates(), (day) => {
        expect(toDayNumber(day)).toBe(julianDay(day) - EPOCH);
        expect(fromDayNumber(toDayNumber(day))).toBe(day);
      }),
    );
  });

  test("days between are signed and exact", () => {
    fc.assert(
      fc.property(calendarDates(), calendarDates(), (from, to) => {
        expect(daysBetween(from, to)).toBe(julianDay(to) - julianDay(from));
      }),
    );
  });

  test("adding days arrives at a day of the calendar so many days on", () => {
    fc.assert(
      fc.property(calendarDates(), offsets, (day, count) => {
        const there = addDays(day, count);
        expect(isCalendarDate(there)).toBe(true);
        expect(julianDay(there) - julianDay(day)).toBe(count);
      }),
    );
  });

  test("the day that Apia skipped is a day like any other", () => {
    const skipped = toCalendarDate("2011-12-30");
    expect(addDays(toCalendarDate("2011-12-29"), 1)).toBe(skipped);
    expect(addDays(skipped, 1)).toBe("2011-12-31");
    expect(daysBetween(toCalendarDate("2011-12-29"), toCalendarDate("2011-12-31"))).toBe(2);
    expect(weekdayOf(skipped)).toBe(5);
    expect(monthGrid(skipped, 0)).toContain("2011-12-30");
    expect(formatDay(skipped, "en-US", { year: "numeric", month: "long", day: "numeric" })).toBe("December 30, 2011");
  });

  test.each([
    [1900, 28],
    [2000, 29],
    [2100, 28],
    [2024, 29],
    [2023, 28],
  ])("February %d has %d days", (year, days) => {
    expect(lengthOfMonth(year, 2)).toBe(days);
    expect(addDays(toCalendarDate(`${year}-02-28`), 1)).toBe(days === 29 ? `${year}-02-29` : `${year}-03-01`);
  });
});

describe("months", () => {
  test("the last day of a month is the one before the next month's first", () => {
    fc.assert(
      fc.property(calendarDates(), (day) => {
        const [first, last] = boundsOf(day.slice(0, 7));
        expect(lastOfMonth(day)).toBe(last);
        expect(lengthOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))).toBe(
          julianDay(last) - julianDay(first) + 1,
        );
      }),
    );
  });

  test("adding months keeps the day, or takes the month's last", () => {
    fc.assert(
      fc.property(calendarDates(), fc.integer({ min: -1200, max: 1200 }), (day, count) => {
        const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
        const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
        const lastDay = boundsOf(month)[1].slice(8);
        expect(addMonths(day, count)).toBe(`${month}-${day.slice(8) < lastDay ? day.slice(8) : lastDay}`);
      }),
    );
  });

  test("a month grid is whole weeks without a gap, and the least that covers the month", () => {
    fc.assert(
      fc.property(calendarDates(), weekStarts, (day, weekStart) => {
        const grid = monthGrid(day, weekStart);
        const [first, last] = boundsOf(day.slice(0, 7));
        const numbers = grid.map(julianDay);
        expect(grid.length % 7).toBe(0);
        expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
        expect(grid.slice(0, 7)).toContain(first);
        expect(grid.slice(-7)).toContain(last);
        expect(grid.slice(0, 1).map(weekdayOf)).toEqual([weekStart]);
      }),
    );
  });

  test.each([
    ["2021-02-01", 1, 28],
    ["2021-02-01", 0, 35],
    ["2021-05-01", 0, 42],
  ] as const)("the month of %s in weeks from weekday %d takes %d days", (day, weekStart, days) => {
    expect(monthGrid(toCalendarDate(day), weekStart)).toHaveLength(days);
  });
});

describe("weeks", () => {
  test("weekdays follow the Julian count, whose multiples of seven are Mondays", () => {
    fc.assert(
      fc.property(calendarDates(), (day) => {
        expect(weekdayOf(day)).toBe((julianDay(day) + 1) % 7);
      }),
    );
  });

  test("a week starts on its weekday, at most six days before", () => {
    fc.assert(
      fc.property(calendarDates(), weekStarts, (day, weekStart) => {
        const start = startOfWeek(day, weekStart);
        expect(weekdayOf(start)).toBe(weekStart);
        expect(julianDay(day) - julianDay(start)).toBeGreaterThanOrEqual(0);
        expect(julianDay(day) - julianDay(start)).toBeLessThan(7);
      }),
    );
  });
});

describe("writing", () => {
  test("a day is written in UTC, whatever zone the machine is in", () => {
    const day = toCalendarDate("2021-07-23");
    const options = { year: "numeric", month: "long", day: "numeric" } as const;
    expect(formatDay(day, "en-US", options)).toBe("July 23, 2021");
    expect(formatDay(day, "en-GB", options)).toBe("23 July 2021");
    expect(formatDay(day, "en-US", { weekday: "long" })).toBe("Friday");
  });

  test("a range says once what its ends share", () => {
    const range = formatDayRange(toCalendarDate("2021-07-12"), toCalendarDate("2021-07-18"), "en-US", {
      month: "short",
      day: "numeric",
    });
    expect(range.replaceAll(/\s/g, " ")).toBe("Jul 12 – 18");
  });

  test.each([
    ["2021-07-23", "10:59", "Pacific/Apia", "2021-07-23"],
    ["2021-07-23", "11:00", "Pacific/Apia", "2021-07-24"],
    ["2011-12-30", "09:59", "Pacific/Apia", "2011-12-29"],
    ["2011-12-30", "10:00", "Pacific/Apia", "2011-12-31"],
    ["2021-07-23", "06:59", "America/Los_Angeles", "2021-07-22"],
    ["2021-07-23", "07:00", "America/Los_Angeles", "2021-07-23"],
    ["1999-01-02", "00:00", "UTC", "1999-01-02"],
  ])("%s at %s UTC is in %s on %s", (day, time, zone, there) => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    const instant = (julianDay(day) - EPOCH) * 86_400_000 + hours * 3_600_000 + minutes * 60_000;
    expect(dayOfInstant(instant, zone)).toBe(there);
  });

  test("falls where the machine is on the day that its zone has, summer and winter, and on none that was left out", () => {
    const instants = fc.integer({ min: -2_500_000_000_000, max: 4_100_000_000_000 });
    fc.assert(fc.property(instants, (instant) => dayOfInstantHere(instant) === dayOfInstant(instant, "Pacific/Apia")));
    const lastOf29th = (julianDay("2011-12-30") - EPOCH) * 86_400_000 + 10 * 3_600_000 - 1;
    expect([lastOf29th, lastOf29th + 1].map(dayOfInstantHere)).toEqual(["2011-12-29", "2011-12-31"]);
  });
});
