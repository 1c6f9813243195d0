import { expect, test } from "vitest";
import { listPlaceOf } from "./list-place.ts";

test.each([
  ["US", "cinemas"],
  ["us", "Cinemas"],
])("%s/%s is cinemas in the US", (region, type) => {
  expect(listPlaceOf({ region, type })).toEqual({ region: "US", group: "cinemas" });
});

test("worldwide has lists too", () => {
  expect(listPlaceOf({ region: "001", type: "streaming" })).toEqual({ region: "001", group: "streaming" });
});

test.each([
  ["UK", "cinemas"],
  ["XX", "cinemas"],
  ["US", "physical"],
  ["US", "constructor"],
  ["", ""],
])("%s/%s names no list", (region, type) => {
  expect(listPlaceOf({ region, type })).toBeUndefined();
});
