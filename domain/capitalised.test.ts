import { expect, test } from "vitest";
import { capitalised } from "./capitalised.ts";

test.each([
  ["summer 2021", "Summer 2021"],
  ["July 2021", "July 2021"],
  ["2021", "2021"],
  ["", ""],
])("%j begins a sentence as %j", (text, begun) => {
  expect(capitalised(text)).toBe(begun);
});
