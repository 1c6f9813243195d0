import { expect, test } from "vitest";
import { bindDashes, bindDays } from "./line-breaks.ts";

test("a sentence breaks neither between a day and its month nor between a count and its noun", () => {
  const bound = bindDays("in US cinemas since April 7, 2021, 719 days after 12 July 2023; 45 days of it");
  expect(bound).toBe("in US cinemas since April\u00a07, 2021, 719 days after 12\u00a0July 2023; 45\u00a0days of it");
});

test("a dash ends a line, and begins none", () => {
  expect(bindDashes("Mission: Impossible – Dead Reckoning")).toBe("Mission: Impossible\u00a0– Dead Reckoning");
});
