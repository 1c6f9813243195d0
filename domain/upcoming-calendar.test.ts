import fc from "fast-check";
import { expect, test } from "vitest";
import type { Weekday } from "./gregorian.ts";
import { comparePartialDates, toPartialDate } from "./partial-date.ts";
import { layOutCalendar, standTogether } from "./upcoming-calendar.ts";

function items(...dates: string[]) {
  return dates.map((text) => {
    const [edtf = "", wording] = text.split(" as ");
    return { date: toPartialDate(edtf), wording: wording ?? null };
  });
}

/** The calendar as an outline, one line an entry: "2027-07 | 2027-06-27 | 2027-07-02". */
function outline(sections: ReturnType<typeof layOutCalendar>): string[] {
  return sections.flatMap(({ month, blocks }) =>
    blocks.flatMap(({ weekStart, missing, entries }) =>
      entries.map((entry) => `${month ?? "-"} | ${weekStart ?? missing ?? "-"} | ${entry.date.edtf}`),
    ),
  );
}

test("days stand in their month and week, and films of a day together", () => {
  const sections = layOutCalendar(items("2027-07-02", "2027-07-02", "2027-07-09", "2027-08-06"), 0);
  expect(outline(sections)).toEqual([
    "2027-07 | 2027-06-27 | 2027-07-02",
    "2027-07 | 2027-07-04 | 2027-07-09",
    "2027-08 | 2027-08-01 | 2027-08-06",
  ]);
  expect(sections[0]?.blocks[0]?.entries[0]?.items).toHaveLength(2);
});

test("weeks begin on the region's day: a Sunday closes a week or opens one", () => {
  const sunday = items("2027-07-03", "2027-07-04");
  expect(outline(layOutCalendar(sunday, 1)).map((line) => line.split(" | ")[1])).toEqual(["2027-06-28", "2027-06-28"]);
  expect(outline(layOutCalendar(sunday, 0)).map((line) => line.split(" | ")[1])).toEqual(["2027-06-27", "2027-07-04"]);
});

test("a week that two months share is a block in each", () => {
  expect(outline(layOutCalendar(items("2026-11-30", "2026-12-04"), 0))).toEqual([
    "2026-11 | 2026-11-29 | 2026-11-30",
    "2026-12 | 2026-11-29 | 2026-12-04",
  ]);
});

test("a month's window closes its month, and a longer one stands between months with what it lacks", () => {
  const dates = items("2027-05-28", "2027-05", "2027-21", "2027-06-04", "2027-12-17", "2027", "2027/2028", "2028/..");
  expect(outline(layOutCalendar(dates, 0))).toEqual([
    "2027-05 | 2027-05-23 | 2027-05-28",
    "2027-05 | day | 2027-05",
    "- | month | 2027-21",
    "2027-06 | 2027-05-30 | 2027-06-04",
    "2027-12 | 2027-12-12 | 2027-12-17",
    "- | month | 2027",
    "- | year | 2027/2028",
    "- | year | 2028/..",
  ]);
});

test("a window within one week stands in that week, another short one in the month where it ends", () => {
  expect(outline(layOutCalendar(items("2027-07-07/2027-07-09", "2027-07-30/2027-08-02"), 0))).toEqual([
    "2027-07 | 2027-07-04 | 2027-07-07/2027-07-09",
    "2027-08 | day | 2027-07-30/2027-08-02",
  ]);
});

test("windows said in other words stand apart, while days never do", () => {
  const spoken = items("2027-07 as midsummer", "2027-07", "2027-08-06 as that Friday", "2027-08-06");
  const entries = layOutCalendar(spoken, 0).flatMap(({ blocks }) => blocks.flatMap((block) => block.entries));
  expect(entries.map(({ date, wording }) => [date.edtf, wording])).toEqual([
    ["2027-07", "midsummer"],
    ["2027-07", null],
    ["2027-08-06", null],
  ]);
});

test("dates stand together in one week, also of two months, and windows with their like of the month", () => {
  const together = (a: string, b: string) => standTogether(toPartialDate(a), toPartialDate(b), 0);
  expect(together("2026-11-30", "2026-12-04")).toBe(true);
  expect(together("2026-12-05", "2026-12-06")).toBe(false);
  expect(together("2026-12-04", "2026-12")).toBe(false);
  expect(together("2026-12", "2026-12-20/2026-12-31")).toBe(true);
  expect(together("2026-11", "2026-12")).toBe(false);
  expect(together("2026-33", "2026-12")).toBe(false);
  expect(together("2027", "2027-04/2028-12")).toBe(false);
});

test("whatever the dates, each item is in the calendar once and in the order given", () => {
  const edtf = fc.constantFrom(
    "2027-01-31",
    "2027-02-01",
    "2027-02-05",
    "2027-02",
    "2027-24",
    "2027-33",
    "2027",
    "2027/..",
  );
  const ordered = fc
    .array(edtf)
    .map((texts) => items(...texts).toSorted((a, b) => comparePartialDates(a.date, b.date)));
  fc.assert(
    fc.property(ordered, fc.constantFrom<Weekday>(0, 1, 6), (given, weekStartsOn) => {
      const laidOut = layOutCalendar(given, weekStartsOn).flatMap(({ blocks }) =>
        blocks.flatMap(({ entries }) => entries.flatMap((entry) => entry.items)),
      );
      expect(laidOut).toEqual(given);
    }),
  );
});
