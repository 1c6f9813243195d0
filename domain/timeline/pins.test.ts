import { expect, test } from "vitest";
import { axisOver } from "./axis.ts";
import { PIN_RADIUS } from "./picture.ts";
import { layoutPins } from "./pins.ts";
import { heldSteps, type TimelineStep } from "./steps.ts";
import { textWidth } from "./text-width.ts";

function on(day: number): TimelineStep {
  return { kind: "dated", earliest: day, latest: day, label: `day ${day}`, note: null, move: null };
}

test("a head is wide enough for the numbers it bears, as the drawing measures them", () => {
  const steps = [...Array(9).keys(), 1000, 1001, 1002, 1003, 1004].map(on);
  const pins = layoutPins(heldSteps(steps), axisOver({ from: -100, to: 1100 }, 0, 1184)).flatMap(
    ({ pin }) => pin ?? [],
  );
  expect(pins.map(({ numbers }) => numbers.map(({ text }) => text))).toEqual([["1–9"], ["10–14"]]);
  for (const { x1, x2, numbers } of pins) {
    const heads = x2 - x1 + 2 * PIN_RADIUS;
    for (const { text } of numbers) expect(heads).toBeGreaterThanOrEqual(textWidth(text, "month"));
  }
});
