import { expect, test } from "vitest";
import { DOWN, type Hung, UP } from "./geometry.ts";
import { Room } from "./room.ts";

function at(x: number, y = 20): Hung {
  return { at: x, box: { x, y, width: 40, height: 10 } };
}

test("the first candidate that is free is taken, before any is moved", () => {
  const room = new Room(200);
  room.take(at(0).box);
  expect(room.settle([at(0), at(100)], DOWN)).toEqual(at(100));
});

test("where none is free they move away from the axis, on either side", () => {
  const room = new Room(200);
  for (const y of [20, -30]) room.take(at(0, y).box);
  expect(room.settle([at(0)], DOWN).box.y).toBe(36);
  expect(room.settle([at(0, -30)], UP).box.y).toBe(-46);
});

test("what may not move so far is not placed, and takes no room", () => {
  const room = new Room(200);
  room.take(at(0).box);
  expect(room.settleWithin(12, [at(0)], DOWN)).toBeNull();
  expect(room.settleWithin(16, [at(0)], DOWN)?.box.y).toBe(36);
});

test("what reaches beyond the picture is pushed back only where no other candidate lies within", () => {
  expect(new Room(200).settle([at(180), at(100)], DOWN).box.x).toBe(100);
  expect(new Room(200).settle([at(180)], DOWN).box.x).toBe(160);
});

test("a line may lead through what is shaded, but not through what is taken", () => {
  const room = new Room(200);
  room.shade(at(0).box);
  room.take(at(100).box);
  expect(room.lead(at(20, 60))).toBe(true);
  expect(room.lead(at(120, 60))).toBe(false);
});
