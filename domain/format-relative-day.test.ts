import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { formatRelativeDay } from "./format-relative-day.ts";

const today = toCalendarDate("2024-02-28");
const at = (day: string) => formatRelativeDay(toCalendarDate(day), today);

test("the days around today have names", () => {
  expect([at("2024-02-27"), at("2024-02-28"), at("2024-02-29")]).toEqual(["yesterday", "today", "tomorrow"]);
});

test("days ahead are counted across leap days and years", () => {
  expect(at("2024-03-01")).toBe("in 2 days");
  expect(at("2030-02-28")).toBe("in 2,192 days");
});

test("days gone by are counted for a month, and then no more", () => {
  expect(at("2024-02-26")).toBe("2 days ago");
  expect(at("2024-01-29")).toBe("30 days ago");
  expect(at("2024-01-28")).toBe("");
});
