import { expect, test } from "vitest";
import { croppedRange } from "./range.ts";

const many = Array.from({ length: 19 }, (_, index) => 1000 + index * 100);

test("a value far from all others is left out", () => {
  expect(croppedRange([...many, 9000])).toEqual({ from: 1000, to: 2800 });
  expect(croppedRange([-9000, ...many])).toEqual({ from: 1000, to: 2800 });
});

test("one that is not so far is not, nor one of a few", () => {
  expect(croppedRange([...many, 3700])).toEqual({ from: 1000, to: 3700 });
  expect(croppedRange([1000, 9000])).toEqual({ from: 1000, to: 9000 });
});

test("no values have no range", () => {
  expect(croppedRange([])).toBeNull();
});
