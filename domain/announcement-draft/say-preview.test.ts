import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { change } from "#domain/testing.ts";
import { previewLine } from "./preview-line.ts";
import { sayOthers, sayPlace, sayStep } from "./say-preview.ts";
import { sayState } from "#domain/say-status.ts";

const HISTORY = [
  change({ on: "2019-02-01", to: "2021-07-23", key: "first" }),
  change({ on: "2020-04-24", to: "2021-11-19", key: "second" }),
];

function preview(on: string, to: string | null, entries = HISTORY) {
  const line = {
    film: "dune",
    region: "US",
    type: "theatrical",
    variant: "",
    standing: to === null ? "undated" : "dated",
    date: to === null ? null : toPartialDate(to),
    wording: null,
    withdraws: false,
    replacedBy: null,
    reason: null,
    says: "",
    basedOn: 1,
  } as const;
  const asOf = toCalendarDate("2026-11-25");
  return previewLine(entries, line, { announcedOn: toPartialDate(on), asOf, oldDate: "" });
}

test("a line that goes into the middle says so, with the date that stays", () => {
  expect(sayPlace(preview("2019-06-01", "2021-08-06"), "en-US")).toBe(
    "This goes into the middle of the history: 1 later change on record stays after it, and today’s date stays November 19, 2021.",
  );
});

test("a line in the middle that changes today's date says from what to what", () => {
  const vaguer = [
    change({ on: "2019-02-01", to: "2021-07-23", key: "first" }),
    change({ on: "2020-04-24", to: "2021", key: "second" }),
  ];
  expect(sayPlace(preview("2020-01-10", null, vaguer), "en-US")).toBe(
    "This goes into the middle of the history: 1 later change on record stays after it, and today’s date becomes 2021, from July 23, 2021.",
  );
});

test("a last line needs no such words", () => {
  expect(sayPlace(preview("2021-04-09", "2022-05-27"), "en-US")).toBeNull();
});

test("what a line makes of the changes after it is said one by one", () => {
  expect(sayOthers(preview("2019-06-01", "2021-08-06").effect, "en-US")).toEqual([
    "The change of April 24, 2020 becomes “delayed, +105 days”, from “delayed, +119 days”.",
  ]);
});

test("a state is its date in the region's way, or that there is none", () => {
  const { found, step } = preview("2021-04-09", "2022-05-27");
  expect([sayState(found, "en-GB"), sayState(null, "en-GB"), sayStep(step)]).toEqual([
    "19 November 2021",
    "nothing on record",
    "delayed, +189 days",
  ]);
});
