import { type Box, meets } from "#domain/timeline/geometry.ts";
import { fit, textWidth } from "#domain/timeline/text-width.ts";
import type { TrendLabel } from "./picture.ts";
import { spread } from "./spread.ts";

/** Where a line ends, in px, and what is to be written there. */
export interface EndOfLine {
  readonly index: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** True where it goes on: its label stands in the column beside the plot. */
  readonly isAtEdge?: boolean;
}

/** From the line's end to its label. */
const BESIDE = 9;
/** From the plot to the column of labels beside it. */
export const TO_COLUMN = 18;
/** From label to label in the column, and the height of one. */
const LINE = 15;
/** How far a label may stand from its line's end before it stands upon others rather. */
const FARTHEST = 20 * LINE;

/**
 * Places a label at each end: those of lines that go on in one column, spread apart; the others right of their ends,
 * moved up or down until they are free of one another. By the index of the line.
 */
export function placeLabels(
  ends: readonly EndOfLine[],
  { plot, width }: { plot: Box; width: number },
): ReadonlyMap<number, TrendLabel> {
  const column = placeColumn(
    ends.filter(({ isAtEdge }) => isAtEdge),
    { plot, width },
  );
  const taken: Box[] = [
    ...column.map(([, label]) => boxOf(label)),
    ...ends.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 })),
  ];
  const inside = ends
    .filter(({ isAtEdge }) => !isAtEdge)
    .toSorted((a, b) => a.y - b.y)
    .map((end) => [end.index, settle(end, taken, width)] as const);
  return new Map([...column, ...inside]);
}

function placeColumn(
  ends: readonly EndOfLine[],
  { plot, width }: { plot: Box; width: number },
): (readonly [number, TrendLabel])[] {
  const sorted = ends.toSorted((a, b) => a.y - b.y || a.index - b.index);
  const places = spread(
    sorted.map(({ y }) => y),
    { gap: LINE, least: plot.y, most: plot.y + plot.height },
  );
  const x = plot.x + plot.width + TO_COLUMN;
  return sorted.map((end, index) => [
    end.index,
    { text: cut(end.text, width - x), x, y: places[index] ?? end.y, from: { x: end.x, y: end.y } },
  ]);
}

/** Beside its end; or, farther off, as near to it as there is room, and led to. */
function settle(end: EndOfLine, taken: Box[], width: number): TrendLabel {
  const beside = { ...labelAt(end, BESIDE, width), y: end.y, from: null };
  const led = labelAt(end, 2 * BESIDE, width);
  const size = boxOf({ ...led, y: 0 });
  const isFree = (box: Box) => !taken.some((other) => meets(other, box, 0));
  const place = isFree(boxOf(beside)) ? undefined : nearby(end.y).find((y) => isFree({ ...size, y: size.y + y }));
  const settled = place === undefined ? beside : { ...led, y: place, from: { x: end.x, y: end.y } };
  taken.push(boxOf(settled));
  return settled;
}

function labelAt({ x, text }: EndOfLine, distance: number, width: number): { text: string; x: number } {
  return { text: cut(text, width - x - distance), x: x + distance };
}

/** Heights from the nearest to the farthest, below first. */
function nearby(y: number): number[] {
  const steps = Array.from({ length: FARTHEST / 3 }, (_, index) => (index + 1) * 3);
  return steps.flatMap((step) => [y + step, y - step]);
}

/** `meets` keeps 4 px between boxes upright: taken off here, so that labels stand line under line. */
function boxOf({ x, y, text }: Pick<TrendLabel, "x" | "y" | "text">): Box {
  return { x, y: y - LINE / 2 + 2, width: textWidth(text, "note"), height: LINE - 4 };
}

function cut(text: string, width: number): string {
  return fit({ text, style: "note" }, width).text;
}
