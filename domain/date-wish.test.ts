import { expect, test } from "vitest";
import { parseDateWish } from "./date-wish.ts";

test("a region and a type are read, and without them they are the defaults", () => {
  expect(parseDateWish({ region: "de", type: "streaming" })).toEqual({
    wish: { region: "DE", group: "streaming" },
    ignored: [],
  });
  expect(parseDateWish({})).toEqual({ wish: { region: "US", group: "cinemas" }, ignored: [] });
});

test("what cannot be read is named, and the defaults stand", () => {
  const { wish, ignored } = parseDateWish({ region: "Narnia", type: "vhs", page: "2" });
  expect(wish).toEqual({ region: "US", group: "cinemas" });
  expect(ignored).toHaveLength(3);
  expect(ignored[0]).toContain("“Narnia”");
});
