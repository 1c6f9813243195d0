import { expect, test } from "vitest";
import { toPartialDate } from "./partial-date.ts";
import { sayWhoSpoke } from "./speaker.ts";
import type { Speaker } from "./vocabulary.ts";

function say(by: Speaker, studios: readonly string[], on = "2019-01-14") {
  return sayWhoSpoke({ by, studios }, toPartialDate(on), "en-US");
}

test("a studio that spoke is named", () => {
  expect(say("studio", ["Paramount Pictures"])).toBe("Announced by Paramount Pictures.");
  expect(say("studio", ["Sony", "TriStar", "Columbia"])).toBe("Announced by Sony, TriStar, and Columbia.");
  expect(say("studio", [])).toBe("Announced by the studio.");
});

test("nobody but a studio announces", () => {
  const others = ["talent", "exhibitor", "press", "unknown"] as const;
  expect(others.filter((by) => say(by, ["Paramount Pictures"]).startsWith("Announced"))).toEqual([]);
});

test("an unknown speaker leaves the day, as precisely as it is known", () => {
  expect(say("unknown", [])).toBe("On record since January 14, 2019.");
  expect(say("unknown", [], "2019-01")).toBe("On record since January 2019.");
});
