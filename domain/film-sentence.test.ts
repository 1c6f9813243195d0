import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { composeFilmSentence } from "./film-sentence.ts";
import { replay } from "./ledger.ts";
import { change, type ChangeWords } from "./testing.ts";

const usCinemas = {
  region: "US",
  type: "theatrical",
  variant: "",
  asOf: toCalendarDate("2026-11-24"),
  today: toCalendarDate("2026-11-24"),
  locale: "en-US",
} as const;

function sentenceOf(changes: readonly (ChangeWords & { wording?: string })[], context: Partial<typeof usCinemas> = {}) {
  const entries = changes.map(({ wording, ...words }) => ({ ...change(words), wording: wording ?? null }));
  return composeFilmSentence(replay(entries), { ...usCinemas, ...context });
}

test("a date that moved is placed among its dates, with how far it went", () => {
  const sentence = sentenceOf([
    { on: "2020-03-02", to: "2020-12-25" },
    { on: "2020-04-30", to: "2021-12-22" },
    { on: "2025-07-22", to: "2027-02-12" },
  ]);
  expect(sentence?.hero).toBe("February 12, 2027");
  expect(sentence?.heroDay).toBe("2027-02-12");
  expect(sentence?.say).toBe("in US cinemas: its third date, six years after the first. It went later twice.");
});

test("dates are called exact where some of them were not", () => {
  const sentence = sentenceOf([
    { on: "2019-01-14", to: "2027-22" },
    { on: "2019-02-02", to: "2027-07-23" },
    { on: "2020-04-24", to: "2027-11-19" },
  ]);
  expect(sentence?.say).toBe("in US cinemas: its second exact date, 119 days after the first.");
});

test("moves that went both ways are told in turn", () => {
  const sentence = sentenceOf([
    { on: "2025-01-01", to: "2027-03-26" },
    { on: "2025-06-09", to: "2027-05-07" },
    { on: "2026-05-14", to: "2027-04-30" },
  ]);
  expect(sentence?.say).toBe(
    "in US cinemas: its third date, 35 days after the first. It went 42 days later, then came seven days forward.",
  );
});

test("a date that came back is said to be back", () => {
  const sentence = sentenceOf([
    { on: "2025-01-01", to: "2027-03-26" },
    { on: "2025-06-09", to: "2027-05-07" },
    { on: "2025-12-01", to: "2027-03-26" },
  ]);
  expect(sentence?.say).toMatch(/^in US cinemas: back on its first date, after one other\./);
});

test("a first date that never moved says so", () => {
  expect(sentenceOf([{ on: "2025-01-01", to: "2026-12-25" }])?.say).toBe(
    "in US cinemas: the date first announced, never moved.",
  );
});

test("a history that begins in the middle claims nothing of what came before", () => {
  const sentence = sentenceOf([{ on: "2026-11-01", to: "2026-11-01", standing: "released" }]);
  expect(sentence?.say).toBe("in US cinemas: the only date on record.");
});

test("a date that was taken off and put back says so", () => {
  const sentence = sentenceOf([
    { on: "2025-01-01", to: "2026-12-25" },
    { on: "2025-06-01" },
    { on: "2025-09-01", to: "2026-12-25" },
  ]);
  expect(sentence?.say).toBe("in US cinemas: the date first announced, taken off and put back.");
});

test("a date that was left is told in its wording", () => {
  const sentence = sentenceOf([
    { on: "2023-01-01", to: "2025-05", wording: "Memorial Day weekend 2025" },
    { on: "2024-10-22" },
  ]);
  expect(sentence?.say).toBe("in US cinemas: taken off Memorial Day weekend 2025 on October 22, 2024.");
});

test("a day within the window first announced is firmed up, not moved", () => {
  const sentence = sentenceOf([
    { on: "2025-01-01", to: "2027-21" },
    { on: "2025-05-01", to: "2027-03-19" },
  ]);
  expect(sentence?.say).toBe("in US cinemas: firmed up from spring 2027.");
});

test("a day outside the window first announced is later or earlier than that, not firmed up", () => {
  const [season, later] = [
    { on: "2026-01-05", to: "2027-22" },
    { on: "2026-09-01", to: "2027-09-03" },
  ];
  expect(sentenceOf([season, later])?.say).toBe("in US cinemas: its first exact date, later than summer 2027.");
});

test("a day given anew after a window was taken off is neither", () => {
  const sentence = sentenceOf([
    { on: "2026-01-05", to: "2027-22" },
    { on: "2026-05-05" },
    { on: "2026-09-01", to: "2027-07-23" },
  ]);
  expect(sentence?.say).toBe("in US cinemas: its first exact date.");
});

test("a window is printed in its wording and never as a day", () => {
  const sentence = sentenceOf([{ on: "2025-01-01", to: "2027-05", wording: "Memorial Day weekend 2027" }]);
  expect(sentence).toMatchObject({ hero: "Memorial Day weekend 2027", heroDay: null });
  expect(sentenceOf([{ on: "2025-01-01", to: "2027-22" }])?.hero).toBe("Summer 2027");
});

test("a day that passed without a confirmation is not taken for a release", () => {
  const sentence = sentenceOf([{ on: "2025-01-01", to: "2026-11-23" }]);
  expect(sentence?.status).toBe("passed, unconfirmed");
  expect(sentence?.say).toMatch(/no source on record says that it opened\.$/);
});

test("a release taken off the calendar says what it left, and when", () => {
  const sentence = sentenceOf([{ on: "2023-01-01", to: "2025-11-07" }, { on: "2024-10-22" }]);
  expect(sentence).toMatchObject({
    hero: "No date",
    say: "in US cinemas: taken off November 7, 2025 on October 22, 2024.",
  });
});

test("a film announced without a date was never dated", () => {
  expect(sentenceOf([{ on: "2025-05" }])?.say).toBe("in US cinemas: announced May 2025, never dated.");
});

test("a cancelled film bears its last date, and no slip", () => {
  const sentence = sentenceOf([
    { on: "2023-01-01", to: "2027-07-23" },
    { on: "2025-09-29", standing: "cancelled" },
  ]);
  expect(sentence).toMatchObject({
    hero: "Cancelled",
    say: "in US cinemas: called off on September 29, 2025; its last date was July 23, 2027.",
  });
});

test("a release replaced by another names the other", () => {
  const sentence = sentenceOf([
    { on: "2020-04-24", to: "2021-07-23" },
    { on: "2021-04-07", replacedBy: "streaming" },
  ]);
  expect(sentence?.say).toBe("in US cinemas: streaming instead, since April 7, 2021; its last date was July 23, 2021.");
});

test("dates are written the way the region writes them", () => {
  const sentence = sentenceOf([{ on: "2025-01-01", to: "2027-07-10" }], {
    ...usCinemas,
    region: "GB" as "US",
    locale: "en-GB" as "en-US",
  });
  expect(sentence).toMatchObject({
    hero: "10 July 2027",
    say: "in UK cinemas: the date first announced, never moved.",
  });
});

test("a release without a change has no sentence", () => {
  expect(sentenceOf([])).toBeUndefined();
});

test("a move taken back within seven days is not told", () => {
  const sentence = sentenceOf([
    { on: "2025-01-01", to: "2027-03-26" },
    { on: "2025-06-09", to: "2027-05-07" },
    { on: "2025-06-12", to: "2027-03-26" },
  ]);
  expect(sentence?.say).toBe("in US cinemas: back on its first date, after one other.");
});
