import { describe, expect, test } from "vitest";
import { barScale, timelineBars } from "./bars.ts";
import type { MonthStart } from "./months.ts";
import type { TimelineStep } from "./steps.ts";

const range = { from: 1000, to: 1200 };

function on(day: number, direction?: "later" | "earlier"): TimelineStep {
  const move = direction ? { direction, days: 1, text: "" } : null;
  return { kind: "dated", earliest: day, latest: day, label: "", note: null, move };
}

function within(earliest: number, latest: number | null): TimelineStep {
  return { kind: "dated", earliest, latest, label: "", note: null, move: null };
}

const undated: TimelineStep = { kind: "undated", label: "no date", note: null };

describe("bars", () => {
  test("a first date is a mark without a reach", () => {
    expect(timelineBars([on(1050)], range)).toEqual([{ left: 25, width: 0, kind: null, day: 25 }]);
  });

  test("a delay reaches on from the date before it, an advance back", () => {
    expect(timelineBars([on(1050), on(1150, "later"), on(1100, "earlier")], range).slice(1)).toEqual([
      { left: 25, width: 50, kind: "later", day: 75 },
      { left: 50, width: 25, kind: "earlier", day: 50 },
    ]);
  });

  test("a stretch without a date has no bar, and the move after it reaches across", () => {
    expect(timelineBars([on(1050), undated, on(1100, "later")], range).slice(1)).toEqual([
      null,
      { left: 25, width: 25, kind: "later", day: 50 },
    ]);
  });

  test("a window covers its days and names none; a move from it starts in its middle", () => {
    expect(timelineBars([within(1020, 1059), on(1140, "later")], range)).toEqual([
      { left: 10, width: 20, kind: "window", day: null },
      { left: 19.75, width: 50.25, kind: "later", day: 70 },
    ]);
  });

  test("an open window ends with the range, whatever that is", () => {
    expect(timelineBars([within(1100, null)], range)).toEqual([{ left: 50, width: 50, kind: "window", day: null }]);
  });
});

describe("the scale above them", () => {
  function januaries(from: number, to: number): MonthStart[] {
    return Array.from({ length: to - from + 1 }, (_, index) => ({
      day: 365 * index,
      month: 1,
      year: from + index,
      name: "Jan",
    }));
  }

  test("marks each year, in percent", () => {
    expect(barScale(januaries(2021, 2023), { from: 0, to: 3650 / 4 })).toEqual([
      { left: 0, year: 2021 },
      { left: 40, year: 2022 },
      { left: 80, year: 2023 },
    ]);
  });

  test("marks fewer years where they would stand too close, and none outside the range", () => {
    const years = barScale(januaries(2001, 2040), { from: 365, to: 365 * 20 }).map(({ year }) => year);
    expect(years).toEqual([2005, 2010, 2015, 2020]);
  });
});
