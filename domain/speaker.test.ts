import { expect, test } from "vitest";
import { toPartialDate } from "./partial-date.ts";
import { announcementTitle, datedAnnouncementTitle, sayWhoSpoke } from "./speaker.ts";
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

test("an announcement is called by its headline, and without one by whose word it is, with no stop but a name's own", () => {
  const announcement = { by: "studio", studios: ["Warner Bros."], headline: null } as const;
  const on = toPartialDate("2020-04-24");
  expect(announcementTitle({ ...announcement, headline: "Six films move" }, on, "en-US")).toBe("Six films move");
  expect(announcementTitle(announcement, on, "en-US")).toBe("Announced by Warner Bros.");
  expect(announcementTitle({ ...announcement, by: "press" }, on, "en-US")).toBe("Reported by the press");
  expect(announcementTitle({ ...announcement, by: "unknown" }, on, "en-US")).toBe("On record since April 24, 2020");
});

test("an announcement is called by its day too, which is said once", () => {
  const announcement = { by: "studio", studios: ["Warner Bros."], headline: null } as const;
  const on = toPartialDate("2020-04-24");
  expect(datedAnnouncementTitle(announcement, on, "en-US")).toBe("April 24, 2020: Announced by Warner Bros.");
  const unknown = { ...announcement, by: "unknown" } as const;
  expect(datedAnnouncementTitle(unknown, on, "en-US")).toBe("On record since April 24, 2020");
  expect(datedAnnouncementTitle({ ...unknown, headline: "Six films move" }, on, "en-US")).toBe(
    "April 24, 2020: Six films move",
  );
});
