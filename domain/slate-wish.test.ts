import { expect, test } from "vitest";
import { parseSlateWish } from "./slate-wish.ts";

const DEFAULTS = { region: "US", group: "cinemas", order: "slip", film: null };

test("a slate is that of US cinemas by slip, unless asked otherwise", () => {
  expect(parseSlateWish({})).toEqual({ wish: DEFAULTS, ignored: [] });
  expect(parseSlateWish({ region: "GB", type: "streaming", sort: "date", film: "f9" })).toEqual({
    wish: { region: "GB", group: "streaming", order: "date", film: "f9" },
    ignored: [],
  });
});

test("what cannot be read is named, and the rest still holds", () => {
  const { wish, ignored } = parseSlateWish({ region: "ZZ", type: "vhs", sort: "luck", page: "2", film: ["a", "b"] });
  expect(wish).toEqual(DEFAULTS);
  expect(ignored).toHaveLength(5);
  expect(ignored.join(" ")).toContain("“vhs”");
});
