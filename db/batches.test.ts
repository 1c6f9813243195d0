import { expect, test } from "vitest";
import { inBatches, inLists } from "./batches.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test("a long list is asked for in lists of few lengths, each value once but for the last", async () => {
  const lengths: number[] = [];
  const answers = await inLists([...numbers(1100), 5], async (list) => {
    lengths.push(list.length);
    return [...new Set(list)];
  });
  expect(lengths).toEqual([512, 512, 128]);
  expect(answers).toEqual(numbers(1100));
});

test("one value is asked for alone, and none is not asked for", async () => {
  expect(await inLists(["dune"], async (list) => [list])).toEqual([["dune"]]);
  expect(await inLists([], async () => ["never"])).toEqual([]);
});

test("every row is in one batch, in order", async () => {
  const seen: number[] = [];
  await inBatches(numbers(1100), async (batch) => void seen.push(...batch));
  expect(seen).toEqual(numbers(1100));
});
