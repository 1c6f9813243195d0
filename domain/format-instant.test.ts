import { expect, test } from "vitest";
import { formatInstant } from "./format-instant.ts";

test("an instant is read in UTC, where the tests' own zone is a day ahead", () => {
  expect(formatInstant("2026-11-25T23:05:59.999Z", "en-US")).toBe("Nov 25, 2026, 23:05 UTC");
  expect(formatInstant("2026-01-01T00:00:00.000Z", "en-GB")).toBe("1 Jan 2026, 00:00 UTC");
});
