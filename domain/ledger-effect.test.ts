import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { type LedgerEntry, replay } from "./ledger.ts";
import { changesCurrent, compareLedgers } from "./ledger-effect.ts";
import { change } from "./testing.ts";

const TODAY = toCalendarDate("2026-11-25");
const first = change({ on: "2019-02-01", to: "2021-07-23", key: "first" });
const second = change({ on: "2020-04-24", to: "2021-11-19", key: "second" });

function effect(before: readonly LedgerEntry[], after: readonly LedgerEntry[]) {
  return compareLedgers(replay(before), replay(after), TODAY);
}

test("a line at the end of a history changes the current date and no other step", () => {
  const found = effect([first], [first, second]);
  expect(found.steps).toMatchObject([
    { key: "second", before: null, after: { kind: "delayed", shift: { days: 119 } } },
  ]);
  expect([found.before?.date?.edtf, found.after?.date?.edtf]).toEqual(["2021-07-23", "2021-11-19"]);
  expect(changesCurrent(found)).toBe(true);
});

test("a line in the middle changes what the next one did, and not the current date", () => {
  const middle = change({ on: "2019-06-01", to: "2021-08-06", key: "middle" });
  const found = effect([first, second], [first, middle, second]);
  expect(found.steps.map(({ key, before, after }) => [key, before?.shift?.days, after?.shift?.days])).toEqual([
    ["middle", undefined, 14],
    ["second", 119, 105],
  ]);
  expect(changesCurrent(found)).toBe(false);
});

test("taking a change out tells it last, with what it was", () => {
  const found = effect([first, second], [second]);
  expect(found.steps).toMatchObject([
    { key: "second", before: { kind: "delayed" }, after: { kind: "announced" } },
    { key: "first", before: { kind: "announced" }, after: null },
  ]);
});

test("a correction that changes nothing has no effect", () => {
  expect(effect([first, second], [second, first]).steps).toEqual([]);
});

test("an announcement of tomorrow is not today's date", () => {
  const tomorrow = change({ on: "2026-11-26", to: "2027-11-19", key: "tomorrow" });
  expect(changesCurrent(effect([first], [first, tomorrow]))).toBe(false);
});
