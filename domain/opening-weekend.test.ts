import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { nearestFridays, openingWeekend } from "./opening-weekend.ts";

test.each([
  ["a Wednesday", "2023-07-12", "2023-07-12", "2023-07-16"],
  ["a Friday", "2023-07-14", "2023-07-12", "2023-07-16"],
  ["a Sunday", "2023-07-16", "2023-07-12", "2023-07-16"],
  ["a Monday", "2023-07-10", "2023-07-10", "2023-07-16"],
  ["a Friday at the end of a year", "2026-01-02", "2025-12-31", "2026-01-04"],
])("a film that opens on %s meets those of its weekend", (_, day, from, to) => {
  expect(openingWeekend(toCalendarDate(day))).toEqual({ from, to });
});

test("the nearest Fridays lie on either side of a day, a week away where it is one", () => {
  expect(nearestFridays(toCalendarDate("2027-12-15"))).toEqual({ before: "2027-12-10", after: "2027-12-17" });
  expect(nearestFridays(toCalendarDate("2027-12-17"))).toEqual({ before: "2027-12-10", after: "2027-12-24" });
  expect(nearestFridays(toCalendarDate("2027-12-18"))).toEqual({ before: "2027-12-17", after: "2027-12-24" });
});
