import type { Axis } from "./axis.ts";
import type { Spot } from "./spots.ts";
import { type HeldStep, holdsDate, isExact, type TimelineMove } from "./steps.ts";

/** A way from one spot to the next; `x2` lies to the left for an advance. */
export interface Leg {
  readonly x1: number;
  readonly x2: number;
  readonly move: TimelineMove | null;
  /** The stretch without a date that it crosses. */
  readonly away: HeldStep | null;
  /** Too short to draw: what its chip stands beside. */
  readonly beside: Spot | null;
  readonly dashed: boolean;
  readonly title: string;
}

interface Point {
  readonly held: HeldStep;
  readonly spot: Spot;
  readonly x: number;
}

/** Between a window and a date beside it, a narrower arc would be a blot. */
const LEAST_SPAN = 18;
/** An arc leaves a pin so far on one side of its middle and arrives as far on the other. */
const LANDING = 4;

/** The ways that a release's date went, in order; a stretch without a date lies between two of its spots. */
export function listLegs(held: readonly HeldStep[], spots: readonly Spot[], axis: Axis): readonly Leg[] {
  const legs: Leg[] = [];
  let from: Point | null = null;
  let away: HeldStep | null = null;
  for (const entry of held) {
    const to = pointOf(entry, spots, axis);
    if (from && to) legs.push(legBetween(from, to, away));
    away = to ? null : entry;
    from = to ?? from;
  }
  return legs;
}

/** How far it is from one end to the other, in px, either way. */
export function spanOf({ x1, x2 }: Pick<Leg, "x1" | "x2">): number {
  return Math.abs(x2 - x1);
}

/** Null for a stretch without a date in the middle of a history: it has no place on the axis. */
function pointOf(held: HeldStep, spots: readonly Spot[], axis: Axis): Point | null {
  const spot = spots.find((candidate) => candidate.held.includes(held));
  if (!spot) return null;
  const x = spot.pin && holdsDate(held) ? axis.xOf(held.step.earliest) : (spot.x1 + spot.x2) / 2;
  return { held, spot, x };
}

function legBetween(from: Point, to: Point, away: HeldStep | null): Leg {
  const move = holdsDate(to.held) ? to.held.step.move : null;
  const span = Math.abs(to.x - from.x);
  const short = !away && (from.spot === to.spot || span < LEAST_SPAN);
  const title = `${from.held.step.label} → ${to.held.step.label}${move ? ` (${move.text})` : ""}`;
  const dashed = !isExact(from.held.step) || !isExact(to.held.step);
  // What came back to nearly the same day still needs two legs for its tray.
  const aside = span < LEAST_SPAN ? span / 2 - 2 * LANDING : LANDING;
  const ahead = to.x < from.x ? -aside : aside;
  return { x1: from.x + ahead, x2: to.x - ahead, move, away, beside: short ? to.spot : null, dashed, title };
}
