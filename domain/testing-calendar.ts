/** Calendars read back by programs that others wrote: what subscribers' clients make of them. */
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { dayOfInstant } from "./gregorian.ts";

/** An event as a reader of the format understands it. */
export interface SeenEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  /** `YYYY-MM-DD`. */
  readonly start: string;
  /** The day after its last one. */
  readonly end: string;
  readonly isWholeDay: boolean;
  readonly transparency: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** DTSTAMP and LAST-MODIFIED, as ISO instants. */
  readonly stamps: readonly string[];
}

/** The events of a calendar as ical.js reads them. */
export function readByIcalJs(text: string): SeenEvent[] {
  const calendar = ICAL.Component.fromString(text);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, sequence, startDate, endDate, summary, description } = new ICAL.Event(component);
    const valueOf = (name: string) => String(component.getFirstPropertyValue(name));
    return {
      uid,
      sequence,
      status: valueOf("status"),
      start: startDate.toString(),
      end: endDate.toString(),
      isWholeDay: startDate.isDate && endDate.isDate,
      transparency: valueOf("transp"),
      summary,
      description,
      url: valueOf("url"),
      stamps: [valueOf("dtstamp"), valueOf("last-modified")],
    };
  });
}

/** What node-ical has for a point in time. */
interface Instant {
  readonly getTime: () => number;
  readonly toISOString: () => string;
}

/** A property with parameters is not a text there; an empty one is none. */
function textOf(value: string | { readonly val: string } | undefined): string {
  return typeof value === "object" ? value.val : (value ?? "");
}

/** The events of a calendar as node-ical reads them, which has a whole day begin at midnight where it runs. */
export function readByNodeIcal(text: string): SeenEvent[] {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const dayOf = (instant: Instant | undefined) => (instant ? dayOfInstant(instant.getTime(), zone) : "");
  const instantOf = (instant: Instant | undefined) => instant?.toISOString().replace(".000", "") ?? "";
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
    if (event?.type !== "VEVENT") return [];
    return [
      {
        uid: event.uid,
        sequence: Number(event.sequence),
        status: String(event.status),
        start: dayOf(event.start),
        end: dayOf(event.end),
        isWholeDay: event.datetype === "date",
        transparency: String(event.transparency),
        summary: textOf(event.summary),
        description: textOf(event.description),
        url: String(event.url),
        stamps: [instantOf(event.dtstamp), instantOf(event.lastmodified)],
      },
    ];
  });
}
