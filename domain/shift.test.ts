import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactly, relationOf, toPartialDate } from "./partial-date.ts";
import { exactShift, shiftBetween } from "./shift.ts";
import { calendarDates, edtfTexts } from "./testing.ts";
import { boundsOf, julianDay } from "./testing-naive-replay.ts";

const nearDates = edtfTexts(2020, 2022).map(toPartialDate);

describe("shiftBetween", () => {
  test.each([
    ["2021-07-23", "2021-11-19", { direction: "later", days: 119, roughDays: null }],
    ["2023-07-14", "2023-07-12", { direction: "earlier", days: -2, roughDays: null }],
    ["2020-02-29", "2024-02-29", { direction: "later", days: 1461, roughDays: null }],
    ["2021-07-23", "2021-07-23", null],
    ["2021-07", "2021-08", { direction: "later", days: null, roughDays: 31 }],
    ["2021-07-23", "2022", { direction: "later", days: null, roughDays: 344 }],
    ["2022", "2021-07-23", { direction: "earlier", days: null, roughDays: -344 }],
    ["2021-07", "2021-07-23", null],
    ["2021-07-23", "2021-07", null],
    ["2027", "2028/..", { direction: "later", days: null, roughDays: null }],
  ] as const)("from %s to %s", (before, after, shift) => {
    expect(shiftBetween(toPartialDate(before), toPartialDate(after))).toEqual(shift);
  });

  test("bears days exactly where both sides are days, and a direction wherever the window moved", () => {
    fc.assert(
      fc.property(nearDates, nearDates, (before, after) => {
        const shift = shiftBetween(before, after);
        const bothDays = before.precision === "day" && after.precision === "day";
        const relation = relationOf(before, after);
        expect(shift?.direction ?? null).toBe(relation === "later" || relation === "earlier" ? relation : null);
        if (shift) expect(shift.days !== null).toBe(bothDays);
      }),
    );
  });

  test("a rough span lies between the least and the most that it can have been", () => {
    fc.assert(
      fc.property(nearDates, nearDates, (before, after) => {
        const rough = shiftBetween(before, after)?.roughDays ?? null;
        if (rough === null) return;
        const [[a, b], [c, d]] = [boundsOf(before.edtf), boundsOf(after.edtf)];
        expect(rough).toBeGreaterThanOrEqual(julianDay(c) - julianDay(b));
        expect(rough).toBeLessThanOrEqual(julianDay(d) - julianDay(a));
      }),
    );
  });
});

test("between exact days the shift is their distance, and back again its opposite", () => {
  fc.assert(
    fc.property(calendarDates(), calendarDates(), (from, to) => {
      const days = julianDay(to) - julianDay(from);
      const shift = exactShift(from, to);
      expect(shift?.days ?? 0).toBe(days);
      expect(shift?.direction).toBe(days === 0 ? undefined : days > 0 ? "later" : "earlier");
      expect(shiftBetween(exactly(from), exactly(to))).toEqual(shift);
      expect((exactShift(to, from)?.days ?? 0) + days).toBe(0);
    }),
  );
});
