import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { dayInFull } from "./said-day.ts";

const inFull = (text: string) => dayInFull(text, { today: toCalendarDate("2027-03-01"), locale: "en-US" });

test("today and yesterday are written out, and nothing else is touched", () => {
  expect(["today", " Today", "yesterday"].map(inFull)).toEqual(["March 1, 2027", "March 1, 2027", "February 28, 2027"]);
  expect(["toda", "today or so", "Apr 24 2020", " "].map(inFull)).toEqual(["toda", "today or so", "Apr 24 2020", " "]);
});
