import { expect, test } from "vitest";
import * as z from "zod";
import { wholeNumber } from "./whole-number.ts";

const schema = wholeNumber({ from: 1, to: 200, problem: "A whole number from 1 to 200" });

test.each([
  ["1", 1],
  ["200", 200],
  ["007", 7],
])("%j is read", (text, number) => {
  expect(schema.parse(text)).toBe(number);
});

test.each(["", "0", "201", "1e2", "0x10", "1.0", "+5", " 5", "5 ", "-1", "٥", "9".repeat(400)])(
  "%j is no whole number of the range",
  (text) => {
    expect(schema.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([
      "A whole number from 1 to 200",
    ]);
  },
);

test("the reference has it as a number", () => {
  const { $schema: _, ...described } = z.toJSONSchema(schema.default(50), { io: "input" });
  expect(described).toEqual({ type: "integer", minimum: 1, maximum: 200, default: 50 });
});
