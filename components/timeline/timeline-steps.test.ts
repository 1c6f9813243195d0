import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { toDayNumber } from "#domain/gregorian.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { monthStarts, type ReleaseStep, toTimelineStep } from "./timeline-steps.ts";

function dayNumber(date: string): number {
  return toDayNumber(toCalendarDate(date));
}

const delayed: ReleaseStep = {
  standing: "dated",
  date: toPartialDate("2021-11-19"),
  shift: { direction: "later", days: 119, roughDays: null },
  label: "November 19, 2021",
  note: null,
};

test("an exact date begins and ends on its day, and its move is counted in signed days", () => {
  expect(toTimelineStep(delayed)).toMatchObject({
    kind: "dated",
    earliest: dayNumber("2021-11-19"),
    latest: dayNumber("2021-11-19"),
    move: { days: 119, text: "+119 days" },
  });
});

test("a partial date keeps its bounds, and its move only says which way", () => {
  const shift = { direction: "earlier" as const, days: null, roughDays: -150 };
  expect(toTimelineStep({ ...delayed, date: toPartialDate("2021-22"), shift })).toMatchObject({
    earliest: dayNumber("2021-06-01"),
    latest: dayNumber("2021-08-31"),
    move: { direction: "earlier", days: null, text: "earlier" },
  });
});

test("an open interval has no end", () => {
  expect(toTimelineStep({ ...delayed, date: toPartialDate("2028/..") })).toMatchObject({ latest: null });
});

test("a release without a date is undated, unless it is cancelled", () => {
  const step = { ...delayed, date: null, shift: null };
  expect(toTimelineStep({ ...step, standing: "undated" }).kind).toBe("undated");
  expect(toTimelineStep({ ...step, standing: "cancelled" }).kind).toBe("cancelled");
});

test("month starts are those within the range, named in the locale", () => {
  const range = { from: dayNumber("2020-12-01"), to: dayNumber("2021-02-01") };
  expect(monthStarts(range, "de-DE").map(({ year, month, name }) => `${year} ${month} ${name}`)).toEqual([
    "2020 12 Dez",
    "2021 1 Jan",
    "2021 2 Feb",
  ]);
  expect(monthStarts({ from: range.from + 1, to: range.to - 1 }, "en-GB")).toHaveLength(1);
});
