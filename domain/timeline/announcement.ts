/**
 * What one announcement moved, as things to draw, in px: a row for each line, all on one axis of days. A row's `y` is its
 * middle. What has a fixed size hangs on a point of the axis (`at`), as in `picture.ts`.
 */
import { type Axis, axisOver, type DayRange, timelineRange } from "./axis.ts";
import { type Align, hang, type Hung, type Stretch } from "./geometry.ts";
import type { MonthStart } from "./months.ts";
import type { TimelineScale } from "./picture.ts";
import { layoutScale } from "./scale.ts";
import type { DayWindow, TimelineDirection } from "./steps.ts";
import { fit, TEXT, textWidth } from "./text-width.ts";

/** One line of the announcement: where the film stood and where it stands, and how far that is in words. */
export interface AnnouncedMove {
  readonly name: string;
  readonly before: DayWindow | null;
  readonly after: DayWindow | null;
  readonly direction: TimelineDirection | null;
  readonly text: string;
}

/** Of two lines, by their places in the list: the one that takes the weekend which the other leaves. */
export interface Takeover {
  readonly by: number;
  readonly from: number;
}

/** A text of a row, at the end that `align` names. */
export interface RowText extends Hung {
  readonly align: Align;
  readonly text: string;
}

/** A line of the announcement in its place. */
export interface AnnouncementRow {
  readonly y: number;
  readonly name: string;
  /** The middle of its name: its own, or above it. */
  readonly nameY: number;
  readonly before: Stretch | null;
  readonly after: Stretch | null;
  readonly direction: TimelineDirection | null;
  /** How far it went, where there is room for it. */
  readonly label: RowText | null;
}

/** From the old mark of one row to the new mark of another. */
export interface TakeoverLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface AnnouncementLayout {
  readonly width: number;
  readonly height: number;
  /** Where the axis begins: right of the names. */
  readonly axis: Stretch;
  readonly rows: readonly AnnouncementRow[];
  readonly takeovers: readonly TakeoverLine[];
  readonly scale: TimelineScale;
}

/** Where the name of a row stands: left of the axis, or above its marks, where there is no room beside them. */
export type NamesAt = "beside" | "above";

/** From row to row, and how far above its marks a name is. */
const ROWS: Readonly<Record<NamesAt, { readonly height: number; readonly nameAbove: number }>> = {
  beside: { height: 30, nameAbove: 0 },
  above: { height: 50, nameAbove: 20 },
};
/** From the middle of a row's marks to the next row, and from a mark to the text beside it. */
const BELOW_MARK = 15;
const BESIDE_MARK = 10;
/** The part of the width that names beside the axis have. */
const NAMES = 0.26;
const BEFORE_AXIS = 12;
/** Below the scale: its two rows of names. */
const SCALE_HEIGHT = 46;

/** The days the axis covers; null where no line has or had a date. */
export function announcementRange(moves: readonly AnnouncedMove[]): DayRange | null {
  const windows = moves.flatMap(({ before, after }) => [before, after]).filter((window) => window !== null);
  const steps = windows.map((window) => ({ kind: "dated", ...window, label: "", note: null, move: null }) as const);
  return timelineRange(steps, []);
}

/** Lays out the lines in the order given; null where none has or had a date. */
export function layoutAnnouncement({
  moves,
  takeovers,
  months,
  width,
  names,
}: {
  moves: readonly AnnouncedMove[];
  takeovers: readonly Takeover[];
  months: readonly MonthStart[];
  width: number;
  names: NamesAt;
}): AnnouncementLayout | null {
  const range = announcementRange(moves);
  if (!range) return null;
  const { height, nameAbove } = ROWS[names];
  const axis = axisOver(range, names === "beside" ? Math.round(width * NAMES) : 0, width);
  const nameWidth = names === "beside" ? axis.x1 - BEFORE_AXIS : width;
  const rows = moves.map((move, index) => {
    const y = (index + 1) * height - BELOW_MARK;
    return { ...layoutRow(move, { y, nameWidth }, axis), nameY: y - nameAbove };
  });
  const scale = layoutScale(months, [], axis, rows.length * height);
  return {
    width,
    height: scale.y + SCALE_HEIGHT,
    axis: { x1: axis.x1, x2: axis.x2 },
    rows,
    takeovers: takeovers.flatMap((takeover) => takeoverLine(takeover, rows)),
    scale,
  };
}

function layoutRow(
  { name, before, after, direction, text }: AnnouncedMove,
  { y, nameWidth }: { y: number; nameWidth: number },
  axis: Axis,
): Omit<AnnouncementRow, "nameY"> {
  const marks = { before: before && stretchOf(before, axis), after: after && stretchOf(after, axis) };
  const { text: fitted } = fit({ text: name, style: "note" }, nameWidth);
  return { y, name: fitted, ...marks, direction, label: layoutLabel(text, { ...marks, direction, y }, axis) };
}

function stretchOf({ earliest, latest }: DayWindow, { x2, xOf }: Axis): Stretch {
  return { x1: xOf(earliest), x2: latest === null ? x2 : xOf(latest) };
}

/** Beyond the new mark, where the move points; before the old one, or after both, where there is no room. */
function layoutLabel(
  text: string,
  { before, after, direction, y }: Pick<AnnouncementRow, "before" | "after" | "direction" | "y">,
  { x1, x2 }: Axis,
): RowText | null {
  const marks = [before, after].filter((mark) => mark !== null);
  if (text === "" || marks.length === 0) return null;
  const size = { width: textWidth(text, "strong"), height: TEXT.strong.line };
  const [left, right] = [Math.min(...marks.map((mark) => mark.x1)), Math.max(...marks.map((mark) => mark.x2))];
  const top = y - size.height / 2;
  const onRight = { ...hang(size, "start", right, right + BESIDE_MARK, top), align: "start", text } as const;
  const onLeft = { ...hang(size, "end", left, left - BESIDE_MARK, top), align: "end", text } as const;
  const wanted = direction === "earlier" ? [onLeft, onRight] : [onRight, onLeft];
  return wanted.find(({ box }) => box.x >= x1 && box.x + box.width <= x2) ?? null;
}

function takeoverLine({ by, from }: Takeover, rows: readonly AnnouncementRow[]): TakeoverLine[] {
  const [taker, leaver] = [rows[by], rows[from]];
  if (!taker?.after || !leaver?.before) return [];
  return [{ x1: leaver.before.x1, y1: leaver.y, x2: taker.after.x1, y2: taker.y }];
}
