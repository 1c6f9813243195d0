import { expect, test } from "vitest";
import { lastReplacementIn, trailOf, type TrailStep } from "./date-trail.ts";
import { toPartialDate } from "./partial-date.ts";
import type { ChangeKind, Direction } from "./vocabulary.ts";

function step(
  kind: ChangeKind,
  edtf: string | null,
  more: { direction?: Direction; wording?: string; on?: string } = {},
) {
  return {
    kind,
    date: edtf === null ? null : toPartialDate(edtf),
    wording: more.wording ?? null,
    direction: more.direction ?? null,
    announcedOn: toPartialDate(more.on ?? "2020-01-01"),
  };
}

const later = { direction: "later" } as const;
const earlier = { direction: "earlier" } as const;

function told(steps: readonly TrailStep[]) {
  const { formerDates, firmedFrom, days, direction } = trailOf(steps);
  return {
    former: formerDates.map(({ date }) => date.edtf),
    firmedFrom: firmedFrom?.date.edtf ?? null,
    days,
    direction,
  };
}

test("dates that moves left stand latest first, and the days are from the first date to the last", () => {
  const nightingale = [
    step("announced", "2020-12-25"),
    step("delayed", "2021-12-22", later),
    step("delayed", "2022-12-23", later),
    step("undated", null),
    step("redated", "2027-02-12", later),
  ];
  expect(told(nightingale)).toEqual({
    former: ["2022-12-23", "2021-12-22", "2020-12-25"],
    firmedFrom: null,
    days: 2240,
    direction: "later",
  });
});

test("a window that was firmed up to a day is no former date, while one that was moved is", () => {
  const frozen = [step("announced", "2026"), step("delayed", "2027", later), step("firmed", "2027-11-24")];
  expect(told(frozen)).toEqual({ former: ["2026"], firmedFrom: "2027", days: null, direction: "later" });
});

test("only the window last firmed up is named, and not once the date has moved", () => {
  const firmed = [step("announced", "2027"), step("firmed", "2027-21"), step("firmed", "2027-03-19")];
  expect(told(firmed).firmedFrom).toBe("2027-21");
  expect(told([...firmed, step("delayed", "2027-04-02", later)]).firmedFrom).toBeNull();
});

test("a restatement changes nothing, even one vaguer than the date in force", () => {
  const steps = [step("announced", "2027-05-06"), step("confirmed", "2027", { wording: "next year" })];
  expect(trailOf(steps)).toMatchObject({ date: { edtf: "2027-05-06" }, wording: null, since: { edtf: "2020-01-01" } });
});

test("an exact date withdrawn for a vaguer one is a former date", () => {
  expect(told([step("announced", "2027-05-06"), step("loosened", "2027")]).former).toEqual(["2027-05-06"]);
});

test("a date that a film returned to is not struck, and no days are left to count", () => {
  const steps = [
    step("announced", "2027-05-06"),
    step("delayed", "2027-06-10", later),
    step("advanced", "2027-05-06", earlier),
  ];
  expect(told(steps)).toEqual({ former: ["2027-06-10"], firmedFrom: null, days: 0, direction: null });
});

test("a date left twice is struck once, where it was left last", () => {
  const steps = [
    step("announced", "2027-05-06"),
    step("delayed", "2027-06-10", later),
    step("advanced", "2027-05-06", earlier),
    step("delayed", "2027-07-01", later),
  ];
  expect(told(steps).former).toEqual(["2027-05-06", "2027-06-10"]);
});

test("a window in force has a direction and no days, whatever exact dates came before it", () => {
  const steps = [step("announced", "2026-05-01"), step("delayed", "2026-06-01", later), step("delayed", "2027", later)];
  expect(told(steps)).toMatchObject({ days: null, direction: "later" });
});

test("days between exact dates count across a window between them", () => {
  const fast = [
    step("announced", "2025-04-04"),
    step("delayed", "2027-04", later),
    step("delayed", "2028-03-17", later),
  ];
  expect(told(fast)).toMatchObject({ days: 1078, direction: "later", former: ["2027-04", "2025-04-04"] });
});

test("taken off the calendar and put back on the same day is no move", () => {
  const steps = [step("announced", "2027-05-06"), step("undated", null), step("redated", "2027-05-06")];
  expect(told(steps)).toEqual({ former: [], firmedFrom: null, days: null, direction: null });
});

test("an undated release keeps its last date and the day it was taken off, not the day that was repeated", () => {
  const blade = [
    step("announced", null, { on: "2019-07-20" }),
    step("announced", "2025-11-07", { on: "2023-06-13" }),
    step("undated", null, { on: "2024-10-22" }),
    step("confirmed", null, { on: "2025-07-18" }),
  ];
  expect(trailOf(blade)).toMatchObject({
    date: null,
    lastDate: { date: { edtf: "2025-11-07" } },
    since: { edtf: "2024-10-22" },
  });
});

test("a release without a known change has no trail", () => {
  expect(trailOf([])).toEqual({
    date: null,
    wording: null,
    lastDate: null,
    formerDates: [],
    firmedFrom: null,
    days: null,
    direction: null,
    since: null,
  });
});

test("the last date replaced is the one before the last change that was no restatement, across a gap too", () => {
  const replaced = (...steps: readonly TrailStep[]) => {
    const last = lastReplacementIn(steps);
    return last && `${last.replaced.wording ?? last.replaced.date.edtf}, ${last.announcedOn.edtf}`;
  };
  const first = step("announced", "2021-07-23", { wording: "July 23" });
  const moved = step("delayed", "2021-11-19", { ...later, on: "2020-04-24" });
  expect(replaced(first)).toBeNull();
  expect(replaced(first, moved, step("confirmed", "2021-11-19", { on: "2021-01-01" }))).toBe("July 23, 2020-04-24");
  expect(replaced(first, moved, step("released", "2021-11-19", { on: "2021-11-19" }))).toBe("July 23, 2020-04-24");
  expect(replaced(first, moved, step("released", "2021-11-17", { on: "2021-11-17" }))).toBe("2021-11-19, 2021-11-17");
  expect(replaced(first, step("undated", null, { on: "2020-04-24" }))).toBe("July 23, 2020-04-24");
  expect(replaced(first, step("undated", null), step("redated", "2022-01-07", { on: "2021-01-05" }))).toBe(
    "July 23, 2021-01-05",
  );
});
