import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { toCalendarDate } from "./calendar-date.ts";
import { type CalendarEvent, icalendar } from "./icalendar.ts";
import { readByIcalJs, readByNodeIcal } from "./testing-calendar.ts";

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

test.each([
  { reader: "ical.js", readBy: readByIcalJs },
  { reader: "node-ical", readBy: readByNodeIcal },
])("an event is a whole day, with the day after for its end, and takes nobody's time, says $reader", ({ readBy }) => {
  const stamp = "2026-11-25T12:00:00Z";
  const { uid, sequence, summary, description, url } = EVENT;
  const seen = { uid, sequence, summary, description, url, start: "2027-12-31", end: "2028-01-01", isWholeDay: true };
  expect(readBy(calendar())).toEqual([
    { ...seen, status: "CONFIRMED", transparency: "TRANSPARENT", stamps: [stamp, stamp] },
  ]);
  expect(readBy(calendar({ isTentative: true }))[0]?.status).toBe("TENTATIVE");
});

test("any text comes back as it was, on lines of 75 octets at most that are whole characters", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "n", ",", ";", "\\", "\n", "é", "君", "🎬", " ", ":"),
    maxLength: 200,
  });
  fc.assert(
    fc.property(text, (description) => {
      const file = calendar({ description });
      expect(readByIcalJs(file)[0]?.description).toBe(description);
      // node-ical 0.27 takes an escaped backslash before an "n" for a new line.
      const plain = description.replaceAll("\\", "");
      expect(readByNodeIcal(calendar({ description: plain }))[0]?.description).toBe(plain);
      for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(file).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
      expect(new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(file))).toBe(file);
    }),
  );
});

test("no text can begin a property of its own", () => {
  const file = calendar({ summary: "Dune\r\nATTACH:https://evil.test/\u0007" });
  for (const [event] of [readByIcalJs(file), readByNodeIcal(file)])
    expect(event?.summary).toBe("Dune\nATTACH:https://evil.test/");
  const [component] = ICAL.Component.fromString(file).getAllSubcomponents("vevent");
  expect(component?.getAllProperties("attach")).toEqual([]);
});
