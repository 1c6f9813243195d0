import { expect, test } from "vitest";
import { withoutLastSlash } from "./last-slash.ts";

test.each([
  ["/api/v1/", "/api/v1"],
  ["/api/v1/films/", "/api/v1/films"],
  ["/api/v1/releases/?region=GB&from=?/", "/api/v1/releases?region=GB&from=?/"],
  ["/embed/films/f9/", "/embed/films/f9"],
  ["/api/v1/films", undefined],
  ["/api/v1/films?q=/", undefined],
  ["/films/f9/", undefined],
  ["/api/v10/", undefined],
  ["/", undefined],
])("%s leads to %s", (url, address) => {
  expect(withoutLastSlash(url)).toBe(address);
});
