import { expect, test } from "vitest";
import { toPartialDate } from "#domain/partial-date.ts";
import { timelineRange } from "#domain/timeline/axis.ts";
import { layoutTimeline } from "#domain/timeline/layout.ts";
import type { TimelineStep } from "#domain/timeline/steps.ts";
import { toDayNumber } from "#domain/gregorian.ts";
import { PICTURE_WIDTH } from "./answer.ts";
import { placeSteps, placeYears } from "./place-steps.ts";

function on(edtf: string, direction?: "later" | "earlier"): TimelineStep {
  const { earliest, latest } = toPartialDate(edtf);
  const move = direction ? { direction, days: null, text: direction } : null;
  return {
    kind: "dated",
    earliest: toDayNumber(earliest),
    latest: toDayNumber(latest),
    label: edtf,
    note: null,
    move,
  };
}

const without: TimelineStep = { kind: "undated", label: "no date", note: null };

function place(...steps: readonly TimelineStep[]) {
  const range = timelineRange(steps, []);
  if (!range) throw new Error("these steps have no date to place");
  return placeSteps(steps, range);
}

test("arcs are as high as in the film page's own picture, above for later and below for earlier", () => {
  const steps = [on("2021-07-23"), on("2022-05-27", "later"), on("2021-11-19", "earlier")];
  const timeline = layoutTimeline({ steps, others: [], months: [], width: PICTURE_WIDTH });
  expect(place(...steps).slice(1)).toMatchObject(
    (timeline?.arcs ?? []).map(({ height }) => ({ rise: Math.round(height), way: Math.sign(height) })),
  );
});

test("a restatement and a stretch without a date have no place, and what follows keeps its own", () => {
  const [first, again, , last] = place(on("2021-07-23"), on("2021-07-23"), without, on("2023-07-23", "later"));
  expect(again).toEqual({});
  expect(first?.at).toHaveLength(1);
  expect(last?.way).toBe(1);
  expect(last?.rise).toBeGreaterThan(0);
});

test("a window has two ends, and a move of two days among years no arc", () => {
  const places = place(on("2021-22"), on("2023-07-14", "later"), on("2023-07-12", "earlier"));
  expect(places.map(({ at }) => at?.length)).toEqual([2, 1, 1]);
  expect(places[2]?.rise).toBeUndefined();
});

test("years stand where they begin on the same axis", () => {
  const steps = [on("2020-01-01"), on("2022-01-01", "later")];
  const months = [2020, 2021, 2022].map((year) => ({
    day: toDayNumber(toPartialDate(`${year}-01-01`).earliest),
    month: 1,
    year,
    name: "Jan",
  }));
  const range = timelineRange(steps, []) ?? { from: 0, to: 1 };
  const [first, , last] = placeYears(months, range);
  expect([first?.[0], last?.[0]]).toEqual(placeSteps(steps, range).map(({ at }) => at?.[0]));
});
