import { expect, test } from "vitest";
import { traceLine, type TrendPeriod } from "./line.ts";

const day = (earliest: number, latest: number | null = earliest) => ({ earliest, latest });
const period = (from: number, date: TrendPeriod["date"], more: Partial<TrendPeriod> = {}): TrendPeriod => ({
  from,
  announced: { first: from, last: from },
  announcement: `day-${from}`,
  date,
  isEnded: false,
  hasOpened: false,
  direction: null,
  isCounted: true,
  ...more,
});
const trace = (periods: readonly TrendPeriod[], today = 1000) => traceLine({ label: "", periods }, today);

test("a date held until it came is level, and ends on its day though its opening became known later", () => {
  const traced = trace([period(100, day(500)), period(504, day(500), { hasOpened: true })]);
  expect(traced.runs).toEqual([{ x1: 100, x2: 500, y: 500, window: null, isBroken: false }]);
  expect(traced.marks).toEqual([{ kind: "opening", x: 500, y: 500 }]);
});

test("a date that passed without news ends on its day, without an opening", () => {
  expect(trace([period(100, day(500))])).toMatchObject({ runs: [{ x1: 100, x2: 500 }], marks: [] });
});

test("a date to come goes on until today", () => {
  expect(trace([period(100, day(1500))]).runs).toMatchObject([{ x1: 100, x2: 1000 }]);
});

test("a move is a step on the day it was known, marked by its way and its announcement", () => {
  const moved = period(200, day(800), { direction: "later", announced: { first: 190, last: 200 } });
  const traced = trace([period(100, day(500)), moved]);
  expect(traced.runs).toMatchObject([
    { x1: 100, x2: 200, y: 500 },
    { x1: 200, x2: 800, y: 800 },
  ]);
  expect(traced.moves).toEqual([
    { kind: "later", x: 200, y: 800, announcement: "day-200", first: 190, last: 200, isCounted: true },
  ]);
});

test("a film that opened on another day than announced steps there on the day, not when it was put on record", () => {
  const traced = trace([period(100, day(500)), period(600, day(510), { hasOpened: true, direction: "later" })]);
  expect(traced.runs).toMatchObject([
    { x1: 100, x2: 510, y: 500 },
    { x1: 510, x2: 510, y: 510 },
  ]);
});

test("without a date it goes on broken at the height of the last one, between rings", () => {
  const traced = trace([period(100, day(500)), period(200, null), period(300, day(900))]);
  expect(traced.runs).toMatchObject([
    { isBroken: false, y: 500 },
    { x1: 200, x2: 300, y: 500, isBroken: true },
    { isBroken: false, y: 900 },
  ]);
  expect(traced.marks).toEqual([
    { kind: "ring", x: 200, y: 500 },
    { kind: "ring", x: 300, y: 500 },
  ]);
});

test("what was cancelled ends in a cross", () => {
  const traced = trace([period(100, day(500)), period(200, null, { isEnded: true })]);
  expect(traced.runs).toHaveLength(1);
  expect(traced.marks).toEqual([{ kind: "cross", x: 200, y: 500 }]);
});

test("what never had a date is no line, and begins with its first", () => {
  expect(trace([period(100, null)])).toEqual({ runs: [], marks: [], moves: [] });
  expect(trace([period(100, null), period(200, day(500))]).runs).toMatchObject([{ x1: 200, x2: 500 }]);
});

test("a window lies at its middle, and keeps its bounds; an open one is taken to last a year", () => {
  expect(trace([period(100, day(2000, 2090))]).runs).toMatchObject([
    { y: 2045, window: { earliest: 2000, latest: 2090 } },
  ]);
  expect(trace([period(100, day(2000, null))]).runs).toMatchObject([{ window: { earliest: 2000, latest: 2365 } }]);
});
