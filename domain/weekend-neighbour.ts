import type { CalendarDate } from "./calendar-date.ts";
import type { DateHolding } from "./date-holding.ts";
import { openingWeekend } from "./opening-weekend.ts";
import { comparePartialDates, type PartialDate, relationOf } from "./partial-date.ts";

/**
 * Another film on the weekend that a film is moved onto: `leaves` it on the same day, `left` that very date before and
 * was the last to, or `holds` a date of it still.
 */
export interface WeekendNeighbour {
  readonly slug: string;
  readonly title: string;
  readonly primaryRegion: string;
  readonly day: CalendarDate;
  readonly how: "leaves" | "left" | "holds";
  /** When it left; null for one that holds it. */
  readonly until: PartialDate | null;
}

/** A film put on an exact day by an announcement. */
export interface Arrival {
  readonly slug: string;
  readonly day: CalendarDate;
  readonly announcedOn: PartialDate;
}

/**
 * Whose weekend a film takes or shares, of the days that films of the same region ever held: first those that make way
 * for it, then those that stay. What came onto the weekend later is no neighbour of that day.
 */
export function listWeekendNeighbours(arrival: Arrival, holdings: readonly DateHolding[]): readonly WeekendNeighbour[] {
  const { from, to } = openingWeekend(arrival.day);
  const there = holdings
    .filter(({ slug, day }) => slug !== arrival.slug && from <= day && day <= to)
    .flatMap((holding) => {
      const how = howItStands(holding, arrival);
      const { slug, title, primaryRegion, day, until } = holding;
      return how ? [{ slug, title, primaryRegion, day, how, until }] : [];
    });
  const left = there.filter(({ how, day }) => how === "left" && day === arrival.day);
  const lastToLeave = left.toSorted(byLeaving).slice(-1);
  const isLeft = there.some(({ how }) => how === "leaves");
  return [
    ...there.filter(({ how }) => how === "leaves"),
    ...(isLeft ? [] : lastToLeave),
    ...there.filter(({ how }) => how === "holds"),
  ];
}

function howItStands({ from, until }: DateHolding, { announcedOn }: Arrival): WeekendNeighbour["how"] | null {
  if (from.earliest > announcedOn.latest) return null;
  if (!until) return "holds";
  if (relationOf(until, announcedOn) === "same") return "leaves";
  return until.earliest > announcedOn.earliest ? "holds" : "left";
}

function byLeaving(a: WeekendNeighbour, b: WeekendNeighbour): number {
  return a.until && b.until ? comparePartialDates(a.until, b.until) : 0;
}
