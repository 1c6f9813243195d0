import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { formatAsAnnounced, formatMonth, formatPartialDate, formatWeek, formatWeekday } from "./format-date.ts";
import { isExact, toPartialDate } from "./partial-date.ts";
import { localeOf } from "./region.ts";
import { edtfTexts } from "./testing.ts";

/** `Intl` sets thin and narrow spaces around dashes; tests are written with plain ones. */
const plain = (text: string) => text.replaceAll(/\s/g, " ");
const written = (edtf: string, locale: string, style: "long" | "short" = "long") =>
  plain(formatPartialDate(toPartialDate(edtf), locale, style));

describe("formatPartialDate", () => {
  test.each([
    ["2021-07-23", "July 23, 2021", "23 July 2021", "23 July 2021"],
    ["2024-02-29", "February 29, 2024", "29 February 2024", "29 February 2024"],
    ["2011-12-30", "December 30, 2011", "30 December 2011", "30 December 2011"],
    ["2021-07", "July 2021", "July 2021", "July 2021"],
    ["2021-35", "Q3 2021", "Q3 2021", "Q3 2021"],
    ["2021-21", "spring 2021", "spring 2021", "spring 2021"],
    ["2021-22", "summer 2021", "summer 2021", "summer 2021"],
    ["2021-23", "autumn 2021", "autumn 2021", "autumn 2021"],
    ["2022-24", "winter 2022–23", "winter 2022–23", "winter 2022–23"],
    ["2008-24", "winter 2008–09", "winter 2008–09", "winter 2008–09"],
    ["1999-24", "winter 1999–2000", "winter 1999–2000", "winter 1999–2000"],
    ["2022", "2022", "2022", "2022"],
    ["2027-01/2027-04", "January – April 2027", "January – April 2027", "January – April 2027"],
    [
      "2026-11/2027-02",
      "November 2026 – February 2027",
      "November 2026 – February 2027",
      "November 2026 – February 2027",
    ],
    ["2026/2027", "2026–2027", "2026–2027", "2026–2027"],
    [
      "2027-01-03/2027-03",
      "January 3, 2027 to March 2027",
      "3 January 2027 to March 2027",
      "3 January 2027 to March 2027",
    ],
    ["2028/..", "2028 or later", "2028 or later", "2028 or later"],
    ["2028-05/..", "May 2028 or later", "May 2028 or later", "May 2028 or later"],
    ["2028-05-01/..", "May 1, 2028 or later", "1 May 2028 or later", "1 May 2028 or later"],
  ])("%s", (edtf, us, gb, world) => {
    expect([written(edtf, "en-US"), written(edtf, "en-GB"), written(edtf, "en-001")]).toEqual([us, gb, world]);
  });

  test.each([
    ["2021-07-23", "Jul 23, 2021", "23 Jul 2021"],
    ["2021-09", "Sep 2021", "Sept 2021"],
    ["2027-01-03/2027-01-09", "Jan 3 – 9, 2027", "3–9 Jan 2027"],
  ])("%s, short", (edtf, us, gb) => {
    expect(written(edtf, "en-US", "short")).toBe(us);
    expect(written(edtf, "en-GB", "short").replace(" – ", "–")).toBe(gb);
  });

  test("a day is never only digits, in any region and style", () => {
    const regions = fc.constantFrom("US", "GB", "CA", "ZA", "AU", "IN", "JP", "TH", "SA", "IR", "DE", "SE", "001");
    fc.assert(
      fc.property(edtfTexts(), regions, fc.constantFrom("long" as const, "short" as const), (edtf, region, style) => {
        const text = written(edtf, localeOf(region), style);
        expect(text).not.toMatch(/\d[/.-]\d/);
        if (isExact(toPartialDate(edtf))) expect(text).toMatch(/[A-Z][a-z]{2}/);
      }),
      { numRuns: 500 },
    );
  });

  test("a window is never written as its first day, and keeps its year", () => {
    fc.assert(
      fc.property(edtfTexts(), (edtf) => {
        const date = toPartialDate(edtf);
        if (isExact(date)) return;
        const text = written(edtf, "en-US");
        expect(text).not.toBe(written(date.earliest, "en-US"));
        expect(text).toContain(edtf.slice(0, 4));
      }),
      { numRuns: 500 },
    );
  });

  test("different windows are written differently", () => {
    const near = edtfTexts(2020, 2021);
    fc.assert(
      fc.property(near, near, (a, b) => {
        expect(written(a, "en-GB") === written(b, "en-GB")).toBe(a === b);
      }),
      { numRuns: 1000 },
    );
  });
});

test("the wording as printed wins over the date, and the date stands where there is none", () => {
  const date = toPartialDate("2021-05-28/2021-05-31");
  expect(formatAsAnnounced(date, "Memorial Day weekend", "en-US", "long")).toBe("Memorial Day weekend");
  expect(plain(formatAsAnnounced(date, null, "en-US", "long"))).toBe("May 28 – 31, 2021");
});

test("weekdays, months and weeks are written in the locale, in UTC", () => {
  const day = toCalendarDate("2021-07-23");
  expect([formatWeekday(day, "en-US", "long"), formatWeekday(day, "en-GB", "short")]).toEqual(["Friday", "Fri"]);
  expect([formatMonth(day, "en-US", "long"), formatMonth(day, "en-US", "short")]).toEqual(["July 2021", "Jul 2021"]);
});

test.each([
  ["2021-07-12", "Jul 12 – 18"],
  ["2021-06-28", "Jun 28 – Jul 4"],
  ["2021-12-27", "Dec 27, 2021 – Jan 2, 2022"],
])("the week from %s is seven days long", (start, week) => {
  expect(plain(formatWeek(toCalendarDate(start), "en-US"))).toBe(week);
});
