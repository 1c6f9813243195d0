import { expect, test } from "vitest";
import { layOutMonth, monthBeside, monthOf, parseMonth } from "./month-calendar.ts";
import { toCalendarDate } from "./calendar-date.ts";
import { toPartialDate } from "./partial-date.ts";

const dated = (edtf: string) => ({ date: toPartialDate(edtf), wording: null });
const JULY = toPartialDate("2021-07");

test("a month is read from the address, and anything else is refused in words", () => {
  expect(parseMonth("2027-03")).toMatchObject({ ok: true, value: { earliest: "2027-03-01", latest: "2027-03-31" } });
  expect(parseMonth(undefined)).toEqual({ ok: true, value: null });
  for (const text of ["2027-13", "2027", "2027-03-05", "2027-35", "March"]) expect(parseMonth(text).ok).toBe(false);
  expect(parseMonth(["2027-03", "2027-04"]).ok).toBe(false);
});

test("the months beside end where years no longer count", () => {
  expect(monthBeside(JULY, 1)?.edtf).toBe("2021-08");
  expect(monthBeside(toPartialDate("2021-01"), -1)?.edtf).toBe("2020-12");
  expect(monthBeside(monthOf(toCalendarDate("1888-01-15")), -1)).toBeNull();
});

test("days stand in weeks that begin as the region's do, filled from the months around", () => {
  const { weeks } = layOutMonth([dated("2021-07-23"), dated("2021-07-23"), dated("2021-08-01")], JULY, 0);
  expect(weeks).toHaveLength(5);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks[0]?.[0]).toMatchObject({ day: "2021-06-27", isInMonth: false });
  expect(weeks[3]?.[5]).toMatchObject({ day: "2021-07-23", isInMonth: true });
  expect(weeks[3]?.[5]?.items).toHaveLength(2);
  expect(weeks.flat().flatMap(({ items }) => items)).toHaveLength(2);
});

test("what is no day stands on no day: in the month, or around it", () => {
  const { weeks, within, around } = layOutMonth(
    [dated("2021-07"), dated("2021-07-01/2021-07-11"), dated("2021-22"), dated("2021"), dated("2020/..")],
    JULY,
    1,
  );
  expect(weeks.flat().flatMap(({ items }) => items)).toEqual([]);
  expect(within.map(({ date }) => date.edtf)).toEqual(["2021-07", "2021-07-01/2021-07-11"]);
  expect(around.map(({ date }) => date.edtf)).toEqual(["2021-22", "2021", "2020/.."]);
});
