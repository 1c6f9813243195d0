import { expect, test } from "vitest";
import { asksForSearch, type PressedKey } from "./search-keys.ts";

function press(key: string, held: Partial<PressedKey> = {}): PressedKey {
  const free = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { ...free, defaultPrevented: false, isComposing: false, key, ...held };
}

test("Ctrl K and ⌘K open the search, also with capitals locked", () => {
  const keys = [press("k", { ctrlKey: true }), press("k", { metaKey: true }), press("K", { ctrlKey: true })];
  expect(keys.map(asksForSearch)).toEqual([true, true, true]);
});

test("no key alone opens it, nor what means something else", () => {
  const keys = [
    ...["/", "k"].map((key) => press(key)),
    press("/", { shiftKey: true }),
    press("k", { ctrlKey: true, shiftKey: true }),
    press("k", { ctrlKey: true, altKey: true }),
    press("k", { ctrlKey: true, defaultPrevented: true }),
  ];
  expect(keys.filter(asksForSearch)).toEqual([]);
});
