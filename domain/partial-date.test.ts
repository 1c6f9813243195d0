import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, fromDayNumber } from "./gregorian.ts";
import {
  comparePartialDates,
  exactly,
  isExact,
  isOpen,
  middleOf,
  OPEN_END,
  parsePartialDate,
  relationOf,
  toPartialDate,
} from "./partial-date.ts";
import { anyText, edtfTexts } from "./testing.ts";
import { boundsOf, julianDay } from "./testing-naive-replay.ts";

const SECONDS_A_DAY = 86_400;
const dates = edtfTexts().map(toPartialDate);
/** Dates close enough together that they nest and overlap. */
const nearDates = edtfTexts(2020, 2022).map(toPartialDate);
const isSeason = (text: string) => /^\d{4}-2[1-4]$/.test(text);

describe("parsePartialDate", () => {
  test.each([
    ["2021-07-23", "day", "2021-07-23", "2021-07-23"],
    ["2020-02", "month", "2020-02-01", "2020-02-29"],
    ["2100-02", "month", "2100-02-01", "2100-02-28"],
    ["2021-33", "quarter", "2021-01-01", "2021-03-31"],
    ["2021-34", "quarter", "2021-04-01", "2021-06-30"],
    ["2021-35", "quarter", "2021-07-01", "2021-09-30"],
    ["2021-36", "quarter", "2021-10-01", "2021-12-31"],
    ["2021-21", "season", "2021-03-01", "2021-05-31"],
    ["2021-22", "season", "2021-06-01", "2021-08-31"],
    ["2021-23", "season", "2021-09-01", "2021-11-30"],
    ["2022-24", "season", "2022-12-01", "2023-02-28"],
    ["2023-24", "season", "2023-12-01", "2024-02-29"],
    ["2022", "year", "2022-01-01", "2022-12-31"],
    ["2027-01/2027-04", "interval", "2027-01-01", "2027-04-30"],
    ["2027-01-03/2027-03", "interval", "2027-01-03", "2027-03-31"],
    ["2026/2027", "interval", "2026-01-01", "2027-12-31"],
    ["2028/..", "interval", "2028-01-01", OPEN_END],
    ["2028-05-01/..", "interval", "2028-05-01", OPEN_END],
    ["1888", "year", "1888-01-01", "1888-12-31"],
    ["2200-24", "season", "2200-12-01", "2201-02-28"],
  ])("%s is a %s from %s to %s", (edtfText, precision, earliest, latest) => {
    expect(parsePartialDate(edtfText)).toEqual({ ok: true, value: { edtf: edtfText, precision, earliest, latest } });
  });

  test.each([
    ["2021-07-23~", "wording"],
    ["2021?", "wording"],
    ["2021%", "wording"],
    ["2021-07-23T00:00:00Z", "time"],
    ["2021-07-23T20:00", "time"],
    ["2021-07-23T20", "time"],
    ["2021-07-XX", "unknown digits"],
    ["202X", "unknown digits"],
    ["../2021", "no beginning"],
    ["/2021", "no beginning"],
    ["../..", "no beginning"],
    ["2021/", "no end"],
    ["2021-07/2021-06", "ends before it begins"],
    ["2021-07-15/2021-07", "ends before it begins"],
    ["2022/2021", "ends before it begins"],
    ["2027-07/2027-07-15", 'write "2027-07-01/2027-07-15"'],
    ["2021-07-23/2021-07-23", "begins and ends alike"],
    ["2021/2022/2023", 'more than one "/"'],
    ["2021-22/2021-23", "season or quarter"],
    ["2021-33/..", "season or quarter"],
    ["2021-02-29", "not a day"],
    ["1900-02-29", "not a day"],
    ["2021-04-31", "not a day"],
    ["2021-07-00", "not a day"],
    ["2021-22-01", "not a day"],
    ["2021-02-29/2021-03-10", "not a day"],
    ["2021-00", "no month"],
    ["2021-13", "no month"],
    ["2021-20", "no month"],
    ["2021-25", "no month"],
    ["2021-32", "no month"],
    ["2021-37", "no month"],
    ["2021-40", "no month"],
    ["1887", "outside 1888 to 2200"],
    ["2201-01-01", "outside 1888 to 2200"],
    ["0000", "outside 1888 to 2200"],
    ["2021/2201", "outside 1888 to 2200"],
    [" 2021", "spaces"],
    ["2021-07-23\n", "spaces"],
    ["2021 / 2022", "not a date"],
    ["-2021", "not a date"],
    ["Y12021", "not a date"],
    ["2021-7-23", "not a date"],
    ["7/8/21", 'more than one "/"'],
    ["July 2021", "not a date"],
    ["TBA", "not a date"],
    ["Xmas 2021", "not a date"],
    ["20210723", "not a date"],
    ["", "not a date"],
  ])("refuses %j: %s", (text, reason) => {
    const result = parsePartialDate(text);
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? "" : result.problem).toContain(reason);
    expect(() => toPartialDate(text)).toThrow(RangeError);
  });

  test("no text makes it throw, and what it accepts is EDTF and has its year in range", () => {
    const alphabet = fc.constantFrom(..."0123456789-/.~?%XTuUY: ");
    const garbage = fc.oneof(anyText(), fc.string({ unit: alphabet, maxLength: 22 }));
    const nearMisses = fc
      .tuple(edtfTexts(), fc.nat(25), fc.oneof(alphabet, fc.constant("")))
      .map(([text, at, put]) => `${text.slice(0, at)}${put}${text.slice(at + 1)}`);
    fc.assert(
      fc.property(fc.oneof(garbage, nearMisses), (text) => {
        const result = parsePartialDate(text);
        if (!result.ok) return;
        expect(() => edtf(text)).not.toThrow();
        expect(Number(result.value.earliest.slice(0, 4))).toBeGreaterThanOrEqual(1888);
        expect(result.value.earliest <= result.value.latest).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("bounds", () => {
  test("are edtf's own, seasons apart", () => {
    const comparable = edtfTexts().filter((text) => !isSeason(text));
    fc.assert(
      fc.property(comparable, (text) => {
        const { earliest, latest } = toPartialDate(text);
        const { min, max } = edtf(text);
        expect(earliest).toBe(dayOfUtc(min));
        expect(latest).toBe(max === Infinity ? OPEN_END : dayOfUtc(max));
      }),
      { numRuns: 500 },
    );
  });

  test("are those of the oracle, seasons and all", () => {
    fc.assert(
      fc.property(edtfTexts(), (text) => {
        const { edtf: kept, earliest, latest } = toPartialDate(text);
        expect([kept, earliest, latest]).toEqual([text, ...boundsOf(text)]);
      }),
    );
  });

  test("of a year are shared by its seasons without a gap, winter running into the next", () => {
    const seasons = ["21", "22", "23", "24"].map((code) => toPartialDate(`2023-${code}`));
    expect(seasons.map((season) => addDays(season.latest, 1))).toEqual([
      "2023-06-01",
      "2023-09-01",
      "2023-12-01",
      "2024-03-01",
    ]);
  });

  test("only a day is exact, and only what has no end is open", () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(isExact(date)).toBe(/^\d{4}-\d{2}-\d{2}$/.test(date.edtf));
        expect(isOpen(date)).toBe(date.edtf.endsWith("/.."));
        if (isExact(date)) expect(exactly(date.earliest)).toEqual(date);
      }),
    );
  });

  test("the middle is as far from one as from the other, to a day", () => {
    fc.assert(
      fc.property(dates, (date) => {
        const middle = middleOf(date);
        expect(middle === undefined).toBe(isOpen(date));
        if (!middle) return;
        const slack = julianDay(date.latest) - julianDay(middle) - (julianDay(middle) - julianDay(date.earliest));
        expect([0, 1]).toContain(slack);
      }),
    );
  });
});

function dayOfUtc(milliseconds: number): string {
  return fromDayNumber(Math.floor(milliseconds / 1000 / SECONDS_A_DAY));
}

describe("order", () => {
  test("is by last day, then the narrower window, open intervals last", () => {
    const texts = [
      "2028/..",
      "2022",
      "2021-07",
      "2021-36",
      "2021-07-31",
      "2021-07-30",
      "2021-08-01",
      "2021-12-31",
      "2021",
    ];
    expect(
      texts
        .map(toPartialDate)
        .toSorted(comparePartialDates)
        .map(({ edtf: text }) => text),
    ).toEqual([
      "2021-07-30",
      "2021-07-31",
      "2021-07",
      "2021-08-01",
      "2021-12-31",
      "2021-36",
      "2021",
      "2022",
      "2028/..",
    ]);
  });

  test("is total: antisymmetric, transitive, and zero only for the same window", () => {
    fc.assert(
      fc.property(nearDates, nearDates, nearDates, (a, b, c) => {
        const [ab, bc, ac] = [comparePartialDates(a, b), comparePartialDates(b, c), comparePartialDates(a, c)];
        expect(ab + comparePartialDates(b, a)).toBe(0);
        if (ab <= 0 && bc <= 0) expect(ac).toBeLessThanOrEqual(0);
        expect(ab === 0).toBe(relationOf(a, b) === "same");
      }),
      { numRuns: 1000 },
    );
  });

  test("no closed window stands after an open one", () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        if (isOpen(a) && !isOpen(b)) expect(comparePartialDates(a, b)).toBe(1);
      }),
    );
  });
});

describe("relationOf", () => {
  test.each([
    ["2021-07-23", "2021-07-23", "same"],
    ["2021-35", "2021-07/2021-09", "same"],
    ["2021-07", "2021-07-23", "inside"],
    ["2021-07", "2021-07-01", "inside"],
    ["2021-07", "2021-07-31", "inside"],
    ["2021-07-23", "2021-07", "contains"],
    ["2021-22", "2021", "contains"],
    ["2021-07", "2021-08", "later"],
    ["2021-07", "2021-07-15/2021-08-15", "later"],
    ["2021-07", "2021-06", "earlier"],
    ["2021-07-15/2021-08-15", "2021-07", "earlier"],
    ["2022-24", "2023", "later"],
    ["2028/..", "2029/..", "inside"],
    ["2029/..", "2028/..", "contains"],
    ["2028/..", "2028", "inside"],
    ["2028/..", "2027", "earlier"],
    ["2027", "2028/..", "later"],
  ])("from %s to %s is %s", (before, after, relation) => {
    expect(relationOf(toPartialDate(before), toPartialDate(after))).toBe(relation);
  });

  test("seen from the other side is its opposite", () => {
    const opposite = { same: "same", inside: "contains", contains: "inside", later: "earlier", earlier: "later" };
    fc.assert(
      fc.property(nearDates, nearDates, (a, b) => {
        expect(relationOf(b, a)).toBe(opposite[relationOf(a, b)]);
      }),
    );
  });
});
