import fc from "fast-check";
import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { type CalendarEvent, icalendar } from "./icalendar.ts";

const EVENT: CalendarEvent = {
  uid: "release-7@slateline.test",
  sequence: 2,
  editedAt: "2026-11-25T12:00:00.000Z",
  day: toCalendarDate("2027-12-31"),
  isTentative: false,
  summary: "Dune, in US cinemas",
  description: "In US cinemas.",
  url: "https://slateline.test/films/dune",
};

function calendar(event: Partial<CalendarEvent> = {}): string {
  const name = "Opening in US cinemas";
  return icalendar({
    name,
    description: "All of them",
    url: "https://slateline.test/",
    events: [{ ...EVENT, ...event }],
  });
}

/** What a reader of the format does first (RFC 5545 §3.1). */
function unfolded(text: string): string[] {
  return text.replaceAll("\r\n ", "").split("\r\n");
}

/** The value of a property of text, read back as §3.3.11 has it. */
function textOf(text: string, property: string): string | undefined {
  const line = unfolded(text).findLast((one) => one.startsWith(`${property}:`));
  return line
    ?.slice(property.length + 1)
    .replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped));
}

test("an event is a whole day, with the day after for its end, and takes nobody's time", () => {
  expect(unfolded(calendar())).toEqual(
    expect.arrayContaining([
      "UID:release-7@slateline.test",
      "DTSTAMP:20261125T120000Z",
      "LAST-MODIFIED:20261125T120000Z",
      "SEQUENCE:2",
      "DTSTART;VALUE=DATE:20271231",
      "DTEND;VALUE=DATE:20280101",
      "STATUS:CONFIRMED",
      "TRANSP:TRANSPARENT",
    ]),
  );
  expect(unfolded(calendar({ isTentative: true }))).toContain("STATUS:TENTATIVE");
});

test("any text comes back as it was, on lines of 75 octets at most that are whole characters", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", ",", ";", "\\", "\n", "é", "君", "🎬", " ", ":"),
    maxLength: 200,
  });
  fc.assert(
    fc.property(text, (description) => {
      const file = calendar({ description });
      expect(textOf(file, "DESCRIPTION")).toBe(description);
      for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(file).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
      expect(new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(file))).toBe(file);
    }),
  );
});

test("no text can begin a property of its own", () => {
  const file = calendar({ summary: "Dune\r\nATTACH:https://evil.test/\u0007" });
  expect(textOf(file, "SUMMARY")).toBe("Dune\nATTACH:https://evil.test/");
  expect(unfolded(file).filter((line) => line.startsWith("ATTACH"))).toEqual([]);
});
