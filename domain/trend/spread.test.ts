import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "./spread.ts";

const room = { gap: 10, least: 0, most: 400 };
const points = fc
  .array(fc.integer({ min: -50, max: 450 }), { minLength: 1, maxLength: 41 })
  .map((all) => all.toSorted((a, b) => a - b));
const slack = 1e-6;

test("points that are apart stay where they are", () => {
  expect(spread([10, 30, 90], room)).toEqual([10, 30, 90]);
});

test("points on one spot part evenly to both sides", () => {
  expect(spread([100, 100, 100], room)).toEqual([90, 100, 110]);
});

test("at an edge they are pushed inward", () => {
  expect(spread([395, 400], room)).toEqual([390, 400]);
  expect(spread([0, 0], room)).toEqual([0, 10]);
});

test("more than fit share the room", () => {
  expect(spread([5, 5, 5], { gap: 10, least: 0, most: 10 })).toEqual([0, 5, 10]);
});

test("any points keep their order, their distance and the bounds", () => {
  fc.assert(
    fc.property(points, (given) => {
      const placed = spread(given, room);
      for (const [index, place] of placed.entries()) {
        expect(place).toBeGreaterThanOrEqual(room.least - slack);
        expect(place).toBeLessThanOrEqual(room.most + slack);
        const before = placed[index - 1];
        if (before !== undefined) expect(place - before).toBeGreaterThanOrEqual(room.gap - slack);
      }
    }),
  );
});
