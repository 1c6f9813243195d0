import { expect, test } from "vitest";
import { dateOfPage } from "./date-page.ts";

test("a day and a month have a page, in one spelling each", () => {
  expect(dateOfPage("2027-12-17")?.precision).toBe("day");
  expect(dateOfPage("2027-12")?.latest).toBe("2027-12-31");
});

test("a day that no calendar has, a season, a year and an interval have none", () => {
  for (const text of ["2027-02-29", "2027-13", "2027-22", "2027", "2027-12-17/2027-12-19", "2027-12-1", "today", ""])
    expect(dateOfPage(text)).toBeUndefined();
});
