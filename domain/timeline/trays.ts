import { type Crossing, sideOf } from "./arcs.ts";
import { hang, type Stretch, topBeyond } from "./geometry.ts";
import { ARC_BASE } from "./picture.ts";
import type { Room } from "./room.ts";
import type { Spot } from "./spots.ts";
import { type HeldStep, holdsDate, type TimelineStep } from "./steps.ts";
import { fit, sizeOf, type StyledText } from "./text-width.ts";

/** What the trays at the ends leave of a picture's width for the axis. */
export interface AxisEnds extends Stretch {
  readonly spots: readonly Spot[];
}

/** Around the text of a tray at an end of the axis, which is as high as the lowest arcs are apart. */
const END_PADDING = 20;
/** Of a picture's width, at most, for one of them: the axis is what matters. */
const WIDEST_END = 1 / 4;
/** Between it and the axis. */
const END_GAP = 20;
/** Around the lines of a tray on an arc, and from there to the foot of the arc. */
const PADDING = { width: 18, height: 6 } as const;
const CLEARANCE = 14;

/** The trays of a history that begins or ends without a date. */
export function layoutEnds(held: readonly HeldStep[], width: number): AxisEnds {
  const first = held[held.findIndex(holdsDate) - 1];
  const last = held.at(-1);
  const left = first ? trayAtEnd(first, "start", width) : undefined;
  const right = last && !holdsDate(last) ? trayAtEnd(last, "end", width) : undefined;
  return {
    spots: [left, right].flatMap((spot) => spot ?? []),
    x1: left ? left.box.width + END_GAP : 0,
    x2: right ? right.box.x - END_GAP : width,
  };
}

/** A crossing of a stretch without a date gets its tray, as far from the axis as there is room, and the height to reach it. */
export function putTray(crossing: Crossing, room: Room): Crossing {
  const { leg, height } = crossing;
  if (!leg.away) return crossing;
  const away = sideOf(crossing);
  const lines = linesOf(leg.away.step);
  const text = sizeOf(lines);
  const size = { width: text.width + PADDING.width, height: text.height + PADDING.height };
  const distance = ARC_BASE + Math.max(Math.abs(height) - size.height / 2, CLEARANCE);
  const at = (leg.x1 + leg.x2) / 2;
  const { box } = room.settle([hang(size, "middle", at, at, topBeyond(distance, away, size.height))], away);
  const settled = Math.abs(box.y + size.height / 2) - ARC_BASE;
  return { leg, height: -away * settled, tray: { box, at, lines: lines.map((line) => line.text), current: false } };
}

function trayAtEnd(held: HeldStep, side: "start" | "end", width: number): Spot {
  const line = fit(wordOf(held.step), width * WIDEST_END);
  const size = { width: sizeOf([line]).width + END_PADDING, height: 2 * ARC_BASE };
  const box = { x: side === "start" ? 0 : width - size.width, y: -ARC_BASE, ...size };
  const at = box.x + box.width / 2;
  return { held: [held], x1: at, x2: at, box, tray: { box, at, lines: [line.text], current: held.current } };
}

function linesOf(step: TimelineStep): readonly StyledText[] {
  const note: readonly StyledText[] = step.note ? [{ text: step.note, style: "strong" }] : [];
  return [wordOf(step), ...note].map((line) => fit(line));
}

/** What is cancelled says so by more than its colour. */
function wordOf({ kind, label }: TimelineStep): StyledText {
  return { text: kind === "cancelled" ? `× ${label}` : label, style: "strong" };
}
