import type { CalendarDate } from "./calendar-date.ts";
import { addDays } from "./gregorian.ts";

/** A release on its day, as a calendar shows it. */
export interface CalendarEvent {
  /** Permanent, and never with the date in it (RFC 5545 §3.8.4.7). */
  readonly uid: string;
  /** It only grows, and does so whenever anything of the event is another (§3.8.7.4). */
  readonly sequence: number;
  /** When the record of what it tells was last edited, an ISO instant; never the moment of asking, which would change every answer. */
  readonly editedAt: string;
  readonly day: CalendarDate;
  /** True where the day may not be meant to the day any more. */
  readonly isTentative: boolean;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
}

export interface Calendar {
  readonly name: string;
  readonly description: string;
  /** The page that shows the same. */
  readonly url: string;
  readonly events: readonly CalendarEvent[];
}

/** Clients ask when they like; those that listen ask twice a day. */
const REFRESH = "PT12H";
const LONGEST_LINE = 75;

/**
 * A calendar as RFC 5545 has it, to be subscribed to: whole days, which take nobody's time. `NAME`, `URL` and
 * `REFRESH-INTERVAL` are RFC 7986's, the `X-` properties what older clients read in their place. Without a METHOD,
 * `DTSTAMP` is when the event was last edited (§3.8.7.2).
 */
export function icalendar({ name, description, url, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Slateline//Release dates//EN",
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `DESCRIPTION:${escaped(description)}`,
    `X-WR-CALDESC:${escaped(description)}`,
    `URL:${url}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** `DTEND` is the day after, since it is exclusive (§3.6.1). */
function eventLines(event: CalendarEvent): string[] {
  const stamp = utc(event.editedAt);
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;VALUE=DATE:${basic(event.day)}`,
    `DTEND;VALUE=DATE:${basic(addDays(event.day, 1))}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `URL:${event.url}`,
    `STATUS:${event.isTentative ? "TENTATIVE" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function basic(day: CalendarDate): string {
  return day.replaceAll("-", "");
}

/** `2026-11-25T12:00:00.000Z` as `20261125T120000Z`. */
function utc(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** A text as a value (§3.3.11); control characters have no place in one. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, "");
}

const encoder = new TextEncoder();

/** Long lines go on in the next one behind a space, counted in octets and never within a character (§3.1). */
function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
