import { expect, test } from "vitest";
import { parseDateWish } from "./date-wish.ts";

test("a region is read, and without one it is the default", () => {
  expect(parseDateWish({ region: "de" })).toEqual({ region: "DE", ignored: [] });
  expect(parseDateWish({})).toEqual({ region: "US", ignored: [] });
});

test("what cannot be read is named, and the default region stands", () => {
  const { region, ignored } = parseDateWish({ region: "Narnia", page: "2" });
  expect(region).toBe("US");
  expect(ignored).toHaveLength(2);
  expect(ignored[0]).toContain("“Narnia”");
});
