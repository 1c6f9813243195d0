import { expect, test } from "vitest";
import { releasePlace } from "./release-phrase.ts";
import { RELEASE_TYPES } from "./vocabulary.ts";

test.each([
  ["US", "theatrical", "in US cinemas"],
  ["GB", "theatrical", "in UK cinemas"],
  ["DE", "theatrical", "in cinemas in Germany"],
  ["001", "theatrical", "in cinemas worldwide"],
  ["NL", "limited", "in a few cinemas in the Netherlands"],
  ["US", "physical", "on disc in the United States"],
] as const)("%s %s is %s", (region, type, words) => {
  expect(releasePlace(region, type, "")).toBe(words);
});

test("every place names its region", () => {
  for (const type of RELEASE_TYPES) expect(releasePlace("IT", type, "")).toContain("Italy");
});

test("a variant is told apart", () => {
  expect(releasePlace("US", "theatrical", "re-release 2029")).toBe("in US cinemas (re-release 2029)");
});
