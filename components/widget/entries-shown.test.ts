import { expect, test } from "vitest";
import { entriesShown } from "./entries-shown.ts";

test.each([
  ["3", 3],
  ["2.5", 2],
  ["0.5", 6],
  ["-4", 1],
  ["many", 6],
  [null, 6],
])("a limit of %s shows %i entries", (limit, shown) => {
  expect(entriesShown(limit)).toBe(shown);
});
