/**
 * The timeline picture (design §5) as things to draw, in px. The axis is `y` 0, and what stands above it has a negative
 * `y`. What has a fixed size hangs on a point of the axis (`at`), so a drawing may be stretched sideways, its texts left
 * as they are, without anything coming to overlap.
 */
import type { Align, Hung, Stretch } from "./geometry.ts";
import type { TimelineDirection } from "./steps.ts";

/** A day held, or several too close to stand apart: its head is rounded `PIN_RADIUS` beyond `x1` and `x2`. */
export interface TimelinePin extends Stretch {
  readonly numbers: readonly PinNumber[];
  readonly current: boolean;
  readonly title: string;
}

/** A number in a pin's head; where there are too many of them, a span of numbers ("3–9"). */
export interface PinNumber {
  readonly x: number;
  readonly text: string;
  readonly current: boolean;
}

/** A window held; overlapping ones stand on one another by `level`. */
export interface TimelineBracket extends Stretch {
  readonly level: number;
  readonly open: boolean;
  readonly current: boolean;
  readonly title: string;
}

/**
 * Half an ellipse from `x1` to `x2`, which lies to the left for an advance; or a quarter: `into` a tray or `outOf` one.
 * Its `height` is negative below the axis.
 */
export interface TimelineArc {
  readonly x1: number;
  readonly x2: number;
  readonly height: number;
  readonly shape: "whole" | "into" | "outOf";
  readonly direction: TimelineDirection | null;
  readonly dashed: boolean;
  readonly title: string;
}

/** A stretch without a date: on the arc that crosses it, or at an end of the axis. */
export interface TimelineTray extends Hung {
  readonly lines: readonly string[];
  readonly current: boolean;
}

/** A move too short to draw, beside its pin. */
export interface TimelineChip extends Hung {
  readonly direction: TimelineDirection;
  readonly text: string;
}

/** A line of a label; `was` is a date it no longer has, a direction the size of the longest move. */
export interface TimelineLine {
  readonly text: string;
  readonly style: "date" | "was" | "note" | TimelineDirection;
}

/** What is written at a pin, a bracket, a tray or an arc. */
export interface TimelineLabel extends Hung {
  readonly align: Align;
  readonly lines: readonly TimelineLine[];
  /** Far from its pin, so that a line should lead to it. */
  readonly led: boolean;
}

/** A name on the scale. */
export interface ScaleName extends Hung {
  readonly text: string;
  readonly kind: "month" | "year";
}

/** Another release on the scale: a day as a dot, a window as a bar. */
export interface ScaleDot extends Stretch {
  readonly y: number;
  readonly title: string;
}

/** The lower line: the calendar, and the other releases as dots upon it. */
export interface TimelineScale {
  readonly y: number;
  readonly ticks: readonly number[];
  /** Where a named year begins: a rule through the whole picture. */
  readonly years: readonly number[];
  readonly names: readonly ScaleName[];
  readonly dots: readonly ScaleDot[];
}

/** Everything to draw, from `top` (negative) to `bottom`. */
export interface Timeline {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Stretch;
  readonly pins: readonly TimelinePin[];
  readonly brackets: readonly TimelineBracket[];
  readonly arcs: readonly TimelineArc[];
  readonly trays: readonly TimelineTray[];
  readonly chips: readonly TimelineChip[];
  readonly labels: readonly TimelineLabel[];
  readonly scale: TimelineScale;
}

/** The radius of a pin's head in px. */
export const PIN_RADIUS = 10.5;
/** How far from the axis arcs begin and end, and how high the lowest bracket is: just clear of a pin's head. */
export const ARC_BASE = 12;
/** How much higher the next bracket stands. */
export const BRACKET_STEP = 6;
