import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import type { DateHolding } from "./date-holding.ts";
import { successionOf } from "./date-succession.ts";
import { toPartialDate } from "./partial-date.ts";

function held(slug: string, from: string, until: string | null = null): DateHolding {
  return {
    slug,
    title: slug,
    day: toCalendarDate("2021-07-23"),
    from: toPartialDate(from),
    until: until === null ? null : toPartialDate(until),
    leftFor: null,
    primaryRegion: "US",
    opened: false,
  };
}

function told(...holdings: readonly DateHolding[]): string[] {
  return successionOf(holdings).map(({ slug, tookFrom, takenBy }) =>
    [slug, "after", ...tookFrom.map((other) => other.slug), "before", ...takenBy.map((other) => other.slug)].join(" "),
  );
}

test("the first film that comes after a date was left takes it, on the same day too, and no later one does", () => {
  expect(
    told(
      held("third", "2021-03-01"),
      held("second", "2020-04-24", "2021-01-05"),
      held("first", "2018-01-01", "2020-04-24"),
    ),
  ).toEqual(["first after before second", "second after first before third", "third after second before"]);
});

test("a film that shared the date all along takes it from nobody", () => {
  expect(told(held("leaves", "2019-01-01", "2020-04-24"), held("stays", "2019-06-01"))).toEqual([
    "leaves after before",
    "stays after before",
  ]);
});

test("two that come together both take it, and a film takes nothing from itself", () => {
  expect(
    told(
      held("back", "2019-01-01", "2020-01-01"),
      held("back", "2020-06-01"),
      held("b", "2020-03-01"),
      held("a", "2020-03-01"),
    ),
  ).toEqual(["back after before a b", "a after back before", "b after back before", "back after before"]);
});

test("a date left some time in a year is taken by who came within it", () => {
  expect(told(held("left", "2017-12-19", "2019"), held("came", "2019-02-02"), held("later", "2020-04-24"))).toEqual([
    "left after before came",
    "came after left before",
    "later after before",
  ]);
});
