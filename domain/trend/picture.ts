/** The milestone trend chart (design §5) as things to draw, in px from the upper left corner of the picture. */
import type { Align, Box, Stretch } from "#domain/timeline/geometry.ts";
import type { TimelineDirection } from "#domain/timeline/steps.ts";

export interface TrendPoint {
  readonly x: number;
  readonly y: number;
}

/** A mark of a fixed size; `clippedAbove` and `clippedBelow` are of dates beyond the edge, with their year beside them. */
export interface PlacedMark extends TrendPoint {
  readonly kind: TimelineDirection | "ring" | "cross" | "opening" | "clippedAbove" | "clippedBelow";
  readonly year: number | null;
}

/** One release in its place. */
export interface TrendCurve {
  /** Its place among the lines given. */
  readonly index: number;
  readonly isChosen: boolean;
  /** Level stretches and the steps between them, never slopes. */
  readonly solid: readonly (readonly TrendPoint[])[];
  readonly broken: readonly (Stretch & { readonly y: number })[];
  /** Dates that are no days. */
  readonly ribbons: readonly Box[];
  /** Moves whose day of announcement is not known exactly. */
  readonly whiskers: readonly (Stretch & { readonly y: number })[];
  readonly marks: readonly PlacedMark[];
  readonly label: TrendLabel;
}

/** A text at the end of its line; `from` where a leader begins, null where it stands right beside it. */
export interface TrendLabel extends TrendPoint {
  readonly text: string;
  readonly from: TrendPoint | null;
}

/** An announcement that moved several: one rule down through their marks, its text beside its upper end. */
export interface TrendRule {
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
  readonly align: Align;
  readonly text: string;
}

/** A year that begins there. */
export interface TrendYear {
  readonly at: number;
  readonly text: string;
}

export interface TrendPicture {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly across: readonly TrendYear[];
  readonly up: readonly TrendYear[];
  /** Where the day it is known is the day itself; null where the plot holds no such day. */
  readonly openingDay: { readonly from: TrendPoint; readonly to: TrendPoint } | null;
  /** Where the lines that go on have come to; null where all have ended. */
  readonly today: number | null;
  readonly rules: readonly TrendRule[];
  /** The chosen one last, so that it lies over the others. */
  readonly curves: readonly TrendCurve[];
}
