import { type Crossing, sideOf } from "./arcs.ts";
import { type Align, DOWN, hang, ROW, type Size, topBeyond, UP } from "./geometry.ts";
import { ARC_BASE, type TimelineLabel, type TimelineLine } from "./picture.ts";
import type { Room } from "./room.ts";
import { NAME_DROP, type Spot } from "./spots.ts";
import { type HeldDate, type HeldStep, holdsDate, isExact } from "./steps.ts";
import { fit, sizeOf } from "./text-width.ts";

/** Of one pin or bracket; the others are in the list. */
const MOST_NAMES = 3;
/** Beside one another, labels need more room than their letters, or they read as one. */
const GAP = 14;
/** How far a quiet name may move from its place before it is left out. */
const NEAR = 40;
/** Farther from the axis, a label needs a line that leads to it. */
const FAR = NAME_DROP + 2 * ROW;
/** Between an arc's crown, or the tray on it, and its size. */
const ABOVE_CROWN = 5;

/** The longest move counted in days bears its size, beyond its crown; of equals, the last. None where no days are counted. */
export function labelLongest(crossings: readonly Crossing[], room: Room): readonly TimelineLabel[] {
  const daysOf = ({ leg }: Crossing) => Math.abs(leg.move?.days ?? 0);
  const most = Math.max(1, ...crossings.map(daysOf));
  const longest = crossings.findLast((crossing) => daysOf(crossing) === most);
  const move = longest?.leg.move;
  if (!longest || !move) return [];
  const lines = [fit<TimelineLine>({ text: move.text, style: move.direction })];
  const size = sizeOf(lines);
  const away = sideOf(longest);
  const crown = ARC_BASE + Math.abs(longest.height) + (longest.tray ? longest.tray.box.height / 2 : 0);
  const at = (longest.leg.x1 + longest.leg.x2) / 2;
  const beyond = hang(size, "middle", at, at, topBeyond(crown + ABOVE_CROWN, away, size.height));
  return [{ ...room.settle([beyond], away), align: "middle", lines, led: false }];
}

/**
 * The last date and the first exact one are labelled, as far from the axis as it takes; so is how long a tray at an end
 * has stood. A window, and a pin that stands for several days, is named only where there is room near the axis.
 */
export function labelSpots(held: readonly HeldStep[], spots: readonly Spot[], room: Room): readonly TimelineLabel[] {
  const dated = held.filter(holdsDate);
  const [last, first] = [dated.at(-1), dated.find(({ step }) => isExact(step)) ?? dated[0]];
  const spotsOf = (entry: HeldDate | undefined) => spots.filter((spot) => entry && spot.held.includes(entry));
  const ends = spots.filter(({ tray }) => tray);
  const inOrder = new Set([...ends, ...spotsOf(last), ...spotsOf(first), ...spots]);
  return [...inOrder].flatMap((spot) => {
    const main = [last, first].find((entry) => entry && spot.held.includes(entry));
    const lines = main ? datesOf(spot, main, main === last) : namesOf(spot);
    const isNeeded = main !== undefined || spot.tray !== undefined;
    return labelSpot(spot, lines, isNeeded, room) ?? [];
  });
}

/** The date and what is noted of it, then the others of the same pin, struck through. */
function datesOf(spot: Spot, { step, current }: HeldDate, isLast: boolean): readonly TimelineLine[] {
  const others = distinctLabels(spot.held.toReversed()).filter((label) => label !== step.label);
  return [
    { text: step.label, style: isLast && !current ? "was" : "date" },
    ...(step.note === null ? [] : [{ text: step.note, style: "note" as const }]),
    ...others.slice(0, MOST_NAMES - 1).map((text) => ({ text, style: "was" as const })),
  ];
}

/** How long a tray has stood, what a window is called, what days a pin stands for; one day's name is in the list. */
function namesOf({ held, pin, tray }: Spot): readonly TimelineLine[] {
  const names = tray ? held.flatMap(({ step }) => step.note ?? []) : distinctLabels(held);
  if (pin && names.length === 1) return [];
  return names.slice(0, MOST_NAMES).map((text) => ({ text, style: "note" }));
}

function distinctLabels(held: readonly HeldStep[]): readonly string[] {
  return [...new Set(held.map(({ step }) => step.label))];
}

/** What must be named goes as far down as it takes; what may be is left out where it would stand far off without a line. */
function labelSpot(spot: Spot, texts: readonly TimelineLine[], isNeeded: boolean, room: Room): TimelineLabel | null {
  if (texts.length === 0) return null;
  const lines = texts.map((line) => fit(line));
  const size = sizeOf(lines);
  const below = hangings(spot, size, NAME_DROP);
  const placed = isNeeded ? room.settle(below, DOWN, GAP) : settleNear(spot, size, below, room);
  if (!placed) return null;
  const isFar = placed.box.y > FAR;
  const led = isFar && room.lead(placed);
  return isNeeded || led || !isFar ? { ...placed, lines, led } : null;
}

type Hanging = Pick<TimelineLabel, "align" | "at" | "box">;
type Hangings = readonly [Hanging, Hanging, Hanging, Hanging, Hanging];

/** Right below its spot; else, for a window, above it; else somewhat lower. */
function settleNear(spot: Spot, size: Size, below: Hangings, room: Room): Hanging | null {
  const above = spot.bracket ? hangings(spot, size, topBeyond(ROW - spot.box.y, UP, size.height)) : [];
  return (
    room.settleWithin(0, below.slice(0, 3), DOWN, GAP) ??
    room.settleWithin(NEAR, above, UP, GAP / 2) ??
    room.settleWithin(NEAR, below, DOWN, GAP)
  );
}

/** Where a name may hang at its spot, best first: along its edges, in its middle, to either side of its middle. */
function hangings({ x1, x2, box, bracket }: Spot, size: Size, y: number): Hangings {
  const hanging = (align: Align, at: number, edge: number): Hanging => ({ align, ...hang(size, align, at, edge, y) });
  const [left, middle, right] = [box.x, (x1 + x2) / 2, box.x + box.width];
  return [
    hanging("start", x1, left),
    hanging("end", x2, right),
    hanging("middle", middle, middle),
    bracket ? hanging("end", middle, middle) : hanging("end", x1, left),
    bracket ? hanging("start", middle, middle) : hanging("start", x2, right),
  ];
}
