import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { formerDates, heldDays, historyLines, sayRestatement, standingDate, wordsOfLine } from "./history-line.ts";
import { replay } from "./ledger.ts";
import { LATER, recorded, type RecordedWords } from "./testing-film.ts";

function ledgerOf(...changes: readonly RecordedWords[]) {
  return replay(changes.map(recorded));
}

function linesOf(...changes: readonly RecordedWords[]) {
  return historyLines(ledgerOf(...changes), LATER);
}

function wordsOf(...changes: readonly RecordedWords[]) {
  const last = linesOf(...changes).at(-1);
  const words = last && wordsOfLine(last, "theatrical");
  return words && (words.how === null ? words.did : `${words.did}: ${words.how}`);
}

const first = { on: "2026-01-05", to: "2027-05-07" };

test("a line says what it did, and to what", () => {
  expect(wordsOf({ on: "2026-01-05", to: "2027-22" })).toBe("Announced: as a season");
  expect(wordsOf(first)).toBe("Announced: for a day");
  expect(wordsOf({ on: "2026-01-05" })).toBe("Announced: without a date");
  expect(wordsOf({ on: "2026-01-05", to: "2027-22" }, { on: "2026-02-05", to: "2027-07" })).toBe(
    "Firmed: to a month within it",
  );
  expect(wordsOf(first, { on: "2026-02-05", to: "2027", withdraws: true })).toBe("Loosened: to a year around it");
  expect(wordsOf(first, { on: "2026-02-05", to: "2027-07-23" })).toBe("Delayed");
  expect(wordsOf(first, { on: "2026-02-05", to: "2027-04-02" })).toBe("Advanced");
  expect(wordsOf(first, { on: "2026-02-05" })).toBe("Taken off the calendar");
  expect(wordsOf(first, { on: "2026-02-05", standing: "cancelled" })).toBe("Cancelled");
  expect(wordsOf(first, { on: "2026-02-05", replacedBy: "streaming" })).toBe("Replaced by streaming");
});

test("dated again says whether it is the same day", () => {
  const gap = [first, { on: "2026-02-05" }];
  expect(wordsOf(...gap, { on: "2026-03-05", to: "2027-05-07" })).toBe("Dated again: for the same day");
  expect(wordsOf(...gap, { on: "2026-03-05", to: "2027-07-23" })).toBe("Dated again");
});

test("an opening is held against what was announced", () => {
  const opened = { on: "2027-07-30", standing: "released" } as const;
  expect(wordsOf({ ...opened, to: "2027-07-30" })).toBe("Released");
  expect(wordsOf({ on: "2026-01-05", to: "2027-07" }, { ...opened, to: "2027-07-30" })).toBe(
    "Released: within what was announced",
  );
  expect(wordsOf(first, { ...opened, to: "2027-05-09" })).toBe("Released: than announced");
});

test("a confirmation and an opening on the day are restatements, and replace nothing", () => {
  const lines = linesOf(
    first,
    { on: "2026-02-05", to: "2027-05-07" },
    { on: "2026-03-05", to: "2027" },
    { on: "2027-05-07", to: "2027-05-07", standing: "released" },
  );
  expect(lines.map(({ restates }) => restates)).toEqual([false, true, true, true]);
  expect(lines.map(({ replaced }) => replaced)).toEqual([null, null, null, null]);
  expect(lines.slice(1).map((line) => sayRestatement(line, "theatrical", "en-US"))).toEqual([
    "Confirmed, May 7, 2027",
    "Confirmed as 2027; May 7, 2027 stands",
    "Released on the announced day",
  ]);
});

test("a move from or to a window is told roughly", () => {
  expect(wordsOf({ on: "2025-01-05", to: "2027" }, { on: "2026-02-05", to: "2028-04" })).toBe(
    "Delayed: about nine months",
  );
});

test("a premiere is held", () => {
  const lines = linesOf(
    { on: "2026-01-05", to: "2026-06-19", standing: "released" },
    { on: "2026-06-19", to: "2026-06-19", standing: "released" },
  );
  expect(lines.slice(0, 1).map((line) => wordsOfLine(line, "premiere").did)).toEqual(["Held"]);
  expect(lines.slice(1).map((line) => sayRestatement(line, "premiere", "en-US"))).toEqual([
    "Held on the announced day",
  ]);
});

test("a date after a gap replaces the last one there was", () => {
  const lines = linesOf(first, { on: "2026-02-05" }, { on: "2026-03-05", to: "2027-07-23" });
  expect(lines.map(({ replaced }) => replaced?.date.edtf ?? null)).toEqual([null, "2027-05-07", "2027-05-07"]);
});

test("the line that stands is the last that set the date by the day asked for", () => {
  const ledger = ledgerOf(
    first,
    { on: "2026-02-05", to: "2027-07-23" },
    { on: "2026-03-05", to: "2027-07-23" },
    { on: "2026-11", to: "2027-08-20" },
  );
  const stands = historyLines(ledger, toCalendarDate("2026-11-24")).map((line) => line.stands);
  expect(stands).toEqual([false, true, false, false]);
});

test("former dates are each named once, and never the one in force", () => {
  const ledger = ledgerOf(
    { on: "2025-01-05", to: "2027-22" },
    first,
    { on: "2026-02-05", to: "2027-07-23", wording: "July 23" },
    { on: "2026-03-05", to: "2027-05-07" },
    { on: "2026-04-05", to: "2027-07-23" },
    { on: "2026-05-05", to: "2028" },
    { on: "2026-06-05", to: "2028-02-11", wording: "Valentine’s Day weekend" },
  );
  expect(formerDates(ledger).map(({ date }) => date.edtf)).toEqual(["2027-22", "2027-05-07", "2027-07-23", "2028"]);
  expect(standingDate(ledger)).toMatchObject({ date: { edtf: "2028-02-11" }, wording: "Valentine’s Day weekend" });
  expect(heldDays(ledger)).toEqual({ current: "2028-02-11", former: ["2027-07-23", "2027-05-07"] });
});

test("a release without a date has left its last one too", () => {
  const ledger = ledgerOf(first, { on: "2026-02-05" });
  expect(heldDays(ledger)).toEqual({ current: null, former: ["2027-05-07"] });
  expect(standingDate(ledger)).toBeNull();
});
