import { expect, test } from "vitest";
import { formatMoves, formatShift, formatSignedDays } from "./format-shift.ts";

test("a shift says its sign, its days and its direction", () => {
  expect(formatShift({ direction: "later", days: 119 })).toBe("+119 days later");
  expect(formatShift({ direction: "earlier", days: -2 })).toBe("−2 days earlier");
  expect(formatShift({ direction: "later", days: 1 })).toBe("+1 day later");
});

test("a shift from or to a partial date bears no day count", () => {
  expect(formatShift({ direction: "later", days: null })).toBe("later");
});

test("thousands of days are grouped the same on every machine", () => {
  expect(formatSignedDays(2240)).toBe("+2,240 days");
  expect(formatSignedDays(-1050)).toBe("−1,050 days");
});

test("moves are counted in words and summed in days", () => {
  expect(formatMoves({ moves: 1, days: 49, direction: "later" })).toBe("moved once, +49 days");
  expect(formatMoves({ moves: 2, days: -105, direction: "earlier" })).toBe("moved twice, −105 days");
});

test("moves from or to a partial date have a direction and no day count", () => {
  expect(formatMoves({ moves: 3, days: null, direction: "later" })).toBe("moved three times, later");
  expect(formatMoves({ moves: 2, days: null, direction: null })).toBe("moved twice");
});

test("moves that cancel out say so instead of counting no days", () => {
  expect(formatMoves({ moves: 2, days: 0, direction: null })).toBe("moved twice, back to its first date");
});
