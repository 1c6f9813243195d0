import { expect, test } from "vitest";
import { toCalendarDate } from "#domain/calendar-date.ts";
import type { LedgerEntry } from "#domain/ledger.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import { change } from "#domain/testing.ts";
import type { Standing } from "#domain/vocabulary.ts";
import { previewLine } from "./preview-line.ts";
import type { ReadLine } from "./read-draft.ts";

const ASKED = toCalendarDate("2026-11-25");
const HISTORY = [
  change({ on: "2019-02-01", to: "2021-07-23", key: "first" }),
  change({ on: "2020-04-24", to: "2021-11-19", key: "second" }),
];

function preview(
  on: string,
  to: string | null,
  {
    oldDate = "",
    entries = HISTORY,
    standing = to === null ? "undated" : "dated",
  }: { oldDate?: string; entries?: readonly LedgerEntry[]; standing?: Standing } = {},
) {
  const line: ReadLine = {
    film: "dune",
    region: "US",
    type: "theatrical",
    variant: "",
    standing,
    date: to === null ? null : toPartialDate(to),
    wording: null,
    withdraws: false,
    replacedBy: null,
    reason: null,
    says: "",
    basedOn: 1,
  };
  return previewLine(entries, line, { announcedOn: toPartialDate(on), asOf: ASKED, oldDate });
}

test("a new line says what it finds, what it does, and by how much", () => {
  const { found, step, laterChanges, effect, warnings } = preview("2021-04-09", "2022-05-27");
  expect(found?.date?.edtf).toBe("2021-11-19");
  expect([step.kind, step.shift?.days, laterChanges]).toEqual(["delayed", 189, 0]);
  expect(effect.after?.date?.edtf).toBe("2022-05-27");
  expect(warnings).toEqual([]);
});

test("a line in the middle of a history leaves the current date, and says what it makes of the next", () => {
  const { laterChanges, effect } = preview("2019-06-01", "2021-08-06");
  expect([laterChanges, effect.after?.date?.edtf]).toEqual([1, "2021-11-19"]);
  expect(effect.steps.map(({ key, after }) => [key, after?.shift?.days])).toEqual([
    ["this announcement", 14],
    ["second", 105],
  ]);
});

test("a second line of a day stands behind what is on record of that day", () => {
  expect(preview("2020-04-24", "2022-01-07").found?.date?.edtf).toBe("2021-11-19");
});

test("the first line of a release finds nothing and announces", () => {
  const { found, step } = preview("2020-04-24", "2022-01-07", { entries: [] });
  expect([found, step.kind]).toEqual([null, "announced"]);
});

test("an unusual weekday and a date already over are pointed out", () => {
  expect(preview("2023-01-01", "2022-05-26").warnings).toEqual([
    "May 26, 2022 is a Thursday: US cinema releases open mostly on Fridays, some on Wednesdays.",
    "This date was over when it was announced.",
  ]);
});

test("an opening that was still to come when it was announced is pointed out before it is saved", () => {
  const opened = (to: string) => preview("2022-05-27", to, { standing: "released" }).warnings;
  expect(opened("2022-05-27")).toEqual([]);
  expect(opened("2022-06-03")).toEqual([
    "This day was still to come when it was announced: a film is released once it has opened.",
  ]);
});

test("an old date is held against the record, by its window", () => {
  expect(preview("2021-04-09", "2022-05-27", { oldDate: "Nov 19, 2021" }).warnings).toEqual([]);
  expect(preview("2021-04-09", "2022-05-27", { oldDate: "Nov 17, 2021" }).warnings).toEqual([
    "The page gives November 17, 2021 as the old date: on record it was November 19, 2021.",
  ]);
  expect(preview("2021-04-09", "2022-05-27", { oldDate: "July 23, 2021" }).warnings).toEqual([
    "The page gives July 23, 2021 as the old date: the release had that date, but on record it was November 19, 2021 by then.",
  ]);
});
