import { expect, test } from "vitest";
import { leadOn, withoutLastSlash } from "./last-slash.ts";

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

test("a preflight is answered in place, which browsers let lead nowhere, and what it asks for led on", () => {
  const statusOf = (method: string) => leadOn("/api/v1/films", { method }).status;
  expect(["OPTIONS", "GET", "POST"].map(statusOf)).toEqual([204, 308, 308]);
  const { headers } = leadOn("/api/v1/films", { method: "OPTIONS" });
  expect(headers.get("Access-Control-Allow-Headers")).toContain("Authorization");
});
