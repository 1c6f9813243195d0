import { expect, test } from "vitest";
import { cardinal, counted, countedUpTo, ordinal, roughSpan, spanOfDays, times } from "./number-words.ts";

test("counts are words up to twelve, then figures", () => {
  expect([0, 1, 12, 13, 2240].map(cardinal)).toEqual(["no", "one", "twelve", "13", "2,240"]);
});

test("places in a row have their English endings, the teens included", () => {
  expect([1, 12, 13, 21, 22, 23, 111].map(ordinal)).toEqual([
    "first",
    "twelfth",
    "13th",
    "21st",
    "22nd",
    "23rd",
    "111th",
  ]);
});

test("one time is once", () => {
  expect([1, 2, 3].map(times)).toEqual(["once", "twice", "three times"]);
});

test("a noun agrees with its count", () => {
  expect([countedUpTo(1, 1000, "date"), countedUpTo(1000, 1000, "date")]).toEqual(["1 date", "1,000 dates or more"]);
  expect([counted(1, "date"), counted(0, "date"), counted(2240, "day")]).toEqual(["1 date", "0 dates", "2,240 days"]);
  expect([1, 2].map((count) => counted(count, "title of a film", "titles of films"))).toEqual([
    "1 title of a film",
    "2 titles of films",
  ]);
});

test.each([
  [1, "one day"],
  [-2, "two days"],
  [719, "719 days"],
  [999, "999 days"],
  [1051, "almost three years"],
  [1096, "three years"],
  [1243, "more than three years"],
  [1320, "three and a half years"],
  [2240, "six years"],
])("%i days are said as %s", (days, words) => {
  expect(spanOfDays(days)).toBe(words);
});

test("a rough span says about, and nothing under three weeks", () => {
  expect([roughSpan(10), roughSpan(31), roughSpan(-150), roughSpan(740)]).toEqual([
    undefined,
    "about a month",
    "about five months",
    "about two years",
  ]);
});
