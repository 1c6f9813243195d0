import { expect, test } from "vitest";
import { announcementName } from "./announcement-name.ts";

test("an announcement is called by its headline, and without one by its day and its studios", () => {
  const facts = { headline: null, announcedOn: "2020-04-24", studios: ["Paramount Pictures", "Skydance"] };
  expect(announcementName({ ...facts, headline: "Six films move" }, "en-US")).toBe("Six films move");
  expect(announcementName(facts, "en-US")).toBe("Announcement of April 24, 2020 by Paramount Pictures and Skydance");
  expect(announcementName({ ...facts, announcedOn: "2020-10", studios: [] }, "en-US")).toBe(
    "Announcement of October 2020",
  );
});
