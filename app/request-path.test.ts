import { expect, test } from "vitest";
import { isReadablePath, readablePath } from "./request-path.ts";

test("an escaped path is shown in its own letters", () => {
  expect(readablePath("/films/%E5%90%9B%E3%81%AE%E5%90%8D")).toBe("/films/君の名");
});

test("a broken escape is shown as it was sent, and known for broken", () => {
  expect(readablePath("/films/%E0%A4%A")).toBe("/films/%E0%A4%A");
  expect(isReadablePath("/films/%E0%A4%A")).toBe(false);
  expect(isReadablePath("/films/%E5%90%9B")).toBe(true);
});

test("a path with U+0000, which no column holds, is nobody's", () => {
  expect(isReadablePath("/films/dune%00")).toBe(false);
  expect(readablePath("/films/dune%00")).toBe("/films/dune%00");
});

test("a path longer than any of ours is cut", () => {
  expect(readablePath(`/${"a".repeat(5000)}`)).toHaveLength(121);
});
