import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import type { DateHolding } from "./date-holding.ts";
import { toPartialDate } from "./partial-date.ts";
import { listWeekendNeighbours } from "./weekend-neighbour.ts";

function holding(slug: string, day: string, from: string, until: string | null = null): DateHolding {
  return {
    slug,
    title: slug,
    day: toCalendarDate(day),
    from: toPartialDate(from),
    until: until === null ? null : toPartialDate(until),
    leftFor: null,
    primaryRegion: "US",
    opened: false,
  };
}

function neighbours(...holdings: readonly DateHolding[]): string[] {
  const arrival = { slug: "ours", day: toCalendarDate("2021-11-19"), announcedOn: toPartialDate("2020-04-24") };
  return listWeekendNeighbours(arrival, holdings).map(({ slug, how }) => `${slug} ${how}`);
}

test("a film that makes way on the same day is named first, before those that stay", () => {
  expect(
    neighbours(holding("stays", "2021-11-17", "2019-01-01"), holding("goes", "2021-11-19", "2019-01-01", "2020-04-24")),
  ).toEqual(["goes leaves", "stays holds"]);
});

test("of those that had left the date before, the last to leave is named, and none who held another day", () => {
  expect(
    neighbours(
      holding("last", "2021-11-19", "2019-03-01", "2020-03-12"),
      holding("first", "2021-11-19", "2018-01-01", "2019-02-01"),
      holding("wednesday", "2021-11-17", "2019-01-01", "2020-04-01"),
    ),
  ).toEqual(["last left"]);
});

test("a film that was still there on the day holds it, though it left later", () => {
  expect(neighbours(holding("later", "2021-11-19", "2019-01-01", "2020-10-05"))).toEqual(["later holds"]);
});

test("what came later, what opens another weekend, and the film itself are none", () => {
  expect(
    neighbours(
      holding("came", "2021-11-19", "2020-04-25"),
      holding("before", "2021-11-12", "2019-01-01"),
      holding("ours", "2021-11-19", "2019-01-01", "2019-06-01"),
    ),
  ).toEqual([]);
});
