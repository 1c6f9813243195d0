import { expect, test } from "vitest";
import { once } from "./once.ts";

test("makes nothing before it is asked, and then the same for all", () => {
  let made = 0;
  const ask = once(() => ({ number: (made += 1) }));
  expect(made).toBe(0);
  expect([ask(), ask(), ask()].map(({ number }) => number)).toEqual([1, 1, 1]);
  expect(made).toBe(1);
});
