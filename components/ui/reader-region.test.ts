import { afterEach, expect, test, vi } from "vitest";
import { rememberRegion } from "./reader-region.ts";

afterEach(() => vi.unstubAllGlobals());

test("a region that was chosen can be given up", () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
  rememberRegion("GB");
  expect([...kept.values()]).toEqual(["GB"]);
  rememberRegion(null);
  expect([...kept.values()]).toEqual([]);
});
