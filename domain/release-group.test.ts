import { expect, test } from "vitest";
import { groupHeadline, groupPath, groupPlace, isReleaseGroup, RELEASE_GROUPS, typesOfGroup } from "./release-group.ts";
import { RELEASE_TYPES } from "./vocabulary.ts";

test("every release type is listed by exactly one group", () => {
  expect(RELEASE_GROUPS.flatMap(typesOfGroup).toSorted()).toEqual([...RELEASE_TYPES].toSorted());
});

test("cinemas list limited releases too, and never premieres", () => {
  expect(typesOfGroup("cinemas")).toEqual(["theatrical", "limited"]);
});

test.each([
  ["US", "cinemas", "Opening in US cinemas"],
  ["GB", "cinemas", "Opening in UK cinemas"],
  ["DE", "cinemas", "Opening in cinemas in Germany"],
  ["001", "cinemas", "Opening in cinemas worldwide"],
  ["DE", "streaming", "Streaming in Germany"],
  ["FR", "digital", "To buy digitally in France"],
  ["GB", "disc", "On disc in the United Kingdom"],
  ["JP", "tv", "On television in Japan"],
  ["IT", "premieres", "Premieres in Italy"],
] as const)("the list of %s %s is headed %s", (region, group, headline) => {
  expect(groupHeadline(region, group)).toBe(headline);
});

test("a place stands within a sentence", () => {
  expect(groupPlace("US", "cinemas")).toBe("in US cinemas");
  expect(groupPlace("IT", "premieres")).toBe("at a premiere in Italy");
});

test("cinemas in the default region are the front page", () => {
  expect(groupPath("US", "cinemas")).toBe("/");
  expect(groupPath("GB", "cinemas")).toBe("/in/GB/cinemas");
  expect(groupPath("US", "disc")).toBe("/in/US/disc");
});

test("a release type is no group, and neither is what every object has", () => {
  expect(["disc", "physical", "toString", ""].map(isReleaseGroup)).toEqual([true, false, false, false]);
});
