/**
 * The timeline picture (design §5) as things to draw: integer day numbers in, pixels out. It imports nothing, because
 * the embeddable widget carries it; so the calendar (month starts) and every text come from the caller.
 *
 * The axis is `y` 0, and what stands above it has a negative `y`. What has a fixed size hangs on a point of the axis
 * (`at`), so a drawing may be stretched sideways, its texts left as they are, without anything coming to overlap.
 */

/** Which way a date moved. */
export type TimelineDirection = "later" | "earlier";

/** A move as people read it ("+119 days"); no `days` where a partial date leaves none to count. */
export interface TimelineMove {
  readonly direction: TimelineDirection;
  readonly days: number | null;
  readonly text: string;
}

/** The first and last day of a date, as days since 1970-01-01; no `latest` where it is open ("2028 or later"). */
export interface DayWindow {
  readonly earliest: number;
  readonly latest: number | null;
}

/** A date held, with a quieter line below its label ("first exact date"). */
export interface DatedStep extends DayWindow {
  readonly kind: "dated";
  readonly label: string;
  readonly note: string | null;
  readonly move: TimelineMove | null;
}

/** A stretch off the axis: `label` says what ("no date"), `note` how long ("6 days", "since October 22, 2024"). */
export interface DatelessStep {
  readonly kind: "undated" | "cancelled";
  readonly label: string;
  readonly note: string | null;
}

/** What a release had after one of its changes. */
export type TimelineStep = DatedStep | DatelessStep;

/** The current date of another release of the film. */
export interface OtherRelease extends DayWindow {
  readonly label: string;
}

/** The first day of a month (1 to 12), and the month's short name. */
export interface MonthStart {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly name: string;
}

/** Days since 1970-01-01, both ends included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** What a picture is laid out from. */
export interface TimelineInput {
  /** In the order announced; a step that leaves the release where it was draws nothing. */
  readonly steps: readonly TimelineStep[];
  readonly others: readonly OtherRelease[];
  /** Every month that begins within `timelineRange(steps, others)`, in order. */
  readonly months: readonly MonthStart[];
  readonly width: number;
}

/** In px, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, "width" | "height">;

/** Of a fixed size, hung on the axis at `at`. */
interface Hung {
  readonly box: Box;
  readonly at: number;
}

/** A day held, or several too close to stand apart: its head is rounded `PIN_RADIUS` beyond `x1` and `x2`. */
export interface TimelinePin {
  readonly x1: number;
  readonly x2: number;
  readonly numbers: readonly { readonly x: number; readonly text: string; readonly current: boolean }[];
  readonly current: boolean;
  readonly title: string;
}

/** A window held; overlapping ones stand on one another by `level`. */
export interface TimelineBracket {
  readonly x1: number;
  readonly x2: number;
  readonly level: number;
  readonly open: boolean;
  readonly current: boolean;
  readonly title: string;
}

/** Half an ellipse from `x1` to `x2`, or a quarter: `into` a tray or `outOf` one. Its `height` is negative below the axis. */
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
  readonly align: "start" | "middle" | "end";
  readonly lines: readonly TimelineLine[];
  /** Far from its pin, so that a line should lead to it. */
  readonly led: boolean;
}

/** The lower line: the calendar, and the other releases as dots upon it. */
export interface TimelineScale {
  readonly y: number;
  readonly ticks: readonly number[];
  /** Where a named year begins: a rule through the whole picture. */
  readonly years: readonly number[];
  readonly names: readonly (Hung & { readonly text: string; readonly kind: "month" | "year" })[];
  readonly dots: readonly { readonly x1: number; readonly x2: number; readonly y: number; readonly title: string }[];
}

/** Everything to draw, from `top` (negative) to `bottom`. */
export interface Timeline {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: { readonly x1: number; readonly x2: number };
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
/** How far from the axis arcs begin and end, and how high the lowest bracket is. */
export const ARC_BASE = 12;
/** How much higher the next bracket stands. */
export const BRACKET_STEP = 6;
/** Sizes in px, and widths against the regular weight; the style sheet sets the same. */
export const TEXT = {
  date: { size: 15, weight: 1.06, line: 19 },
  later: { size: 15, weight: 1.06, line: 19 },
  earlier: { size: 15, weight: 1.06, line: 19 },
  was: { size: 13, weight: 1, line: 17 },
  note: { size: 13, weight: 1, line: 17 },
  strong: { size: 13, weight: 1.06, line: 17 },
  month: { size: 12, weight: 1, line: 16 },
} as const;

const LEAST_SPAN_DAYS = 300;
const DAYS_OF_OPEN_WINDOW = 365;
const AXIS_INSET = 8;
const WIDEST_LABEL = 280;
const LABEL_DROP = PIN_RADIUS + 8;
/** How far a quiet name may move from its place before it is left out. */
const NEAR = 40;
const MOST_NAMES = 3;
/** Numbers that a pin gives one by one; more become "3–9". */
const MOST_NUMBERS = 4;
const MOST_CHIPS = 2;
const LEAST_BRACKET = 8;
const LEAST_TICK = 14;
/** Between a window and a date beside it, a narrower arc would be a blot. */
const LEAST_ARC = 18;
const LANDING = 4;
const TRAY_GAP = 20;
const TRAY_CLEARANCE = 14;
const WEDGE_WIDTH = 13;
const LABEL_GAP = 14;
const ROW = 4;
const DOT_STEP = 6;
const MOST_STACKED_DOTS = 6;
const DAYS_OF_MONTH = 30.44;

/**
 * The days the axis covers: every date held, and those other releases that are not so far off that they would crush the
 * picture; with a margin. Null where no step has a date.
 */
export function timelineRange(steps: readonly TimelineStep[], others: readonly OtherRelease[]): DayRange | null {
  const dated = steps.filter(isDated);
  if (dated.length === 0) return null;
  const first = Math.min(...dated.map((step) => step.earliest));
  const last = Math.max(...dated.map(lastDayOf));
  const reach = Math.max((last - first) / 3, LEAST_SPAN_DAYS / 2);
  const near = others.filter((other) => other.earliest >= first - reach && lastDayOf(other) <= last + reach);
  const from = Math.min(first, ...near.map((other) => other.earliest));
  const to = Math.max(last, ...near.map(lastDayOf));
  const margin = Math.ceil(Math.max((to - from) * 0.05, (LEAST_SPAN_DAYS - (to - from)) / 2));
  return { from: from - margin, to: to + margin };
}

/**
 * The pins' numbers, one for each step: exact days count in the order announced, so a day held twice has two numbers.
 * Null for a window, for a stretch without a date, and for a step that left the release where it was.
 */
export function pinNumbers(steps: readonly TimelineStep[]): readonly (number | null)[] {
  let count = 0;
  return steps.map((step, index) => {
    if (!isExact(step) || restates(step, steps[index - 1])) return null;
    count += 1;
    return count;
  });
}

/** Lays the picture out for a width in px, 320 at least; null where no step has a date, so that there is no axis. */
export function layoutTimeline({ steps, others, months, width }: TimelineInput): Timeline | null {
  const range = timelineRange(steps, others);
  if (!range) return null;
  const held = heldSteps(steps);
  const ends = traysAtEnds(held, width);
  const axis = axisBetween(ends, range, width);
  const spots = [...ends, ...layoutPins(held, axis), ...layoutBrackets(held, axis)];
  const drawn = joinAndName(held, spots, axis, width);
  const { top, floor } = boundsOf(drawn, spots);
  const scale = layoutScale(months, others, axis, floor);
  return {
    ...drawn,
    width,
    top,
    bottom: Math.max(scale.y, ...scale.names.map(({ box }) => box.y + box.height)),
    axis: { x1: axis.x1, x2: axis.x2 },
    pins: spots.flatMap(({ pin }) => pin ?? []),
    brackets: spots.flatMap(({ bracket }) => bracket ?? []),
    scale,
  };
}

// The steps.

/** A step that changed where the release stands. */
interface Held {
  readonly step: TimelineStep;
  readonly number: number | null;
  readonly current: boolean;
}

type Dated = Held & { readonly step: DatedStep };

function isDated(step: TimelineStep | undefined): step is DatedStep {
  return step?.kind === "dated";
}

function isExact(step: TimelineStep): step is DatedStep {
  return isDated(step) && step.earliest === step.latest;
}

function holdsDate(held: Held): held is Dated {
  return isDated(held.step);
}

function lastDayOf({ earliest, latest }: DayWindow): number {
  return latest ?? earliest + DAYS_OF_OPEN_WINDOW;
}

function restates(step: TimelineStep, before: TimelineStep | undefined): boolean {
  if (isDated(step) && isDated(before)) return step.earliest === before.earliest && step.latest === before.latest;
  return step.kind === before?.kind;
}

/** The steps without restatements; what a restatement notes of a date ("opened") is noted of the step it restates. */
function heldSteps(steps: readonly TimelineStep[]): readonly Held[] {
  const numbers = pinNumbers(steps);
  const held: Held[] = [];
  for (const [index, step] of steps.entries()) {
    const before = held.at(-1);
    if (before && restates(step, before.step)) {
      const note = isDated(step) && step.note !== null ? step.note : before.step.note;
      held[held.length - 1] = { ...before, step: { ...before.step, note } };
    } else held.push({ step, number: numbers[index] ?? null, current: false });
  }
  return held.map((entry, index) => ({ ...entry, current: index === held.length - 1 }));
}

// The axis, and what stands on it.

interface Axis {
  readonly x1: number;
  readonly x2: number;
  readonly xOf: (day: number) => number;
}

/** Where steps stand: a pin, a bracket, or a tray at an end of the axis. */
interface Spot {
  readonly held: readonly Held[];
  readonly x1: number;
  readonly x2: number;
  readonly box: Box;
  readonly pin?: TimelinePin;
  readonly bracket?: TimelineBracket;
  readonly tray?: TimelineTray;
}

/** For a history that begins or ends without a date. */
function traysAtEnds(held: readonly Held[], width: number): readonly Spot[] {
  const first = held[held.findIndex(holdsDate) - 1];
  const last = held.at(-1);
  return [
    ...(first ? [trayAtEnd(first, "first", width)] : []),
    ...(last && !holdsDate(last) ? [trayAtEnd(last, "last", width)] : []),
  ];
}

function trayAtEnd(held: Held, side: "first" | "last", width: number): Spot {
  const text = fit(wordOf(held.step), "strong", width / 4);
  const size = { width: textWidth(text, "strong") + 20, height: 2 * ARC_BASE };
  const box = { x: side === "first" ? 0 : width - size.width, y: -ARC_BASE, ...size };
  const at = box.x + box.width / 2;
  return { held: [held], x1: at, x2: at, box, tray: { box, at, lines: [text], current: held.current } };
}

function wordOf(step: TimelineStep): string {
  return step.kind === "cancelled" ? `× ${step.label}` : step.label;
}

function axisBetween(ends: readonly Spot[], { from, to }: DayRange, width: number): Axis {
  const left = ends.find(({ box }) => box.x === 0);
  const right = ends.find(({ box }) => box.x > 0);
  const x1 = left ? left.box.width + TRAY_GAP : 0;
  const x2 = right ? right.box.x - TRAY_GAP : width;
  const pixelsPerDay = (x2 - x1 - 2 * AXIS_INSET) / (to - from);
  return { x1, x2, xOf: (day) => x1 + AXIS_INSET + (day - from) * pixelsPerDay };
}

/** Pins from left to right; those whose heads would touch become one, and so all that are closer than 12 px. */
function layoutPins(held: readonly Held[], axis: Axis): readonly Spot[] {
  const exact = held.filter(holdsDate).filter(({ step }) => isExact(step));
  const spots: (Spot & { readonly held: readonly Dated[] })[] = [];
  for (const entry of exact.toSorted((a, b) => a.step.earliest - b.step.earliest)) {
    let together = [entry];
    let spot = pinOf(together, axis);
    for (let left = spots.at(-1); left && meets(left.box, spot.box, 1); left = spots.at(-1)) {
      spots.pop();
      together = [...left.held, ...together];
      spot = pinOf(together, axis);
    }
    spots.push({ ...spot, held: together });
  }
  return spots;
}

function pinOf(held: readonly Dated[], axis: Axis): Spot {
  const days = held.map(({ step }) => axis.xOf(step.earliest));
  const numbers = spread(numbersOf(held, days), axis);
  const x1 = Math.min(...days, ...numbers.map(({ x, text }) => x - beyondHead(text)));
  const x2 = Math.max(...days, ...numbers.map(({ x, text }) => x + beyondHead(text)));
  const title = held.map(({ number, step }) => `${number}: ${step.label}`).join("\n");
  const box = { x: x1 - PIN_RADIUS, y: -PIN_RADIUS, width: x2 - x1 + 2 * PIN_RADIUS, height: 2 * PIN_RADIUS };
  return { held, x1, x2, box, pin: { x1, x2, numbers, current: held.some(({ current }) => current), title } };
}

type PinNumber = TimelinePin["numbers"][number];

function numbersOf(held: readonly Held[], days: readonly number[]): readonly PinNumber[] {
  if (held.length <= MOST_NUMBERS) {
    return held.map(({ number, current }, index) => ({ x: days[index] ?? 0, text: String(number), current }));
  }
  const numbers = held.map(({ number }) => number ?? 0);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const text = `${least}${most - least + 1 === held.length ? "–" : "…"}${most}`;
  return [{ x: mean(days), text, current: held.some(({ current }) => current) }];
}

/** How far a long number reaches beyond a round head, on either side. */
function beyondHead(text: string): number {
  return Math.max(0, textWidth(text, "month") / 2 + 4 - PIN_RADIUS);
}

/** Moves numbers apart until each can be read, about where they were, and none off the axis. */
function spread(numbers: readonly PinNumber[], axis: Axis): readonly PinNumber[] {
  const gap = numbers.some(({ text }) => text.length > 1) ? 19 : 15;
  const apart: number[] = [];
  for (const { x } of numbers) apart.push(Math.max(x, (apart.at(-1) ?? -Infinity) + gap));
  const margin = PIN_RADIUS + Math.max(...numbers.map(({ text }) => beyondHead(text)));
  const centring = mean(apart) - mean(numbers.map(({ x }) => x));
  const back = clamp(centring, Math.max(...apart) + margin - axis.x2, Math.min(...apart) - margin - axis.x1);
  return numbers.map((number, index) => ({ ...number, x: (apart[index] ?? 0) - back }));
}

/** One bracket for each window held; where windows overlap, the narrower stand nearer to the axis. */
function layoutBrackets(held: readonly Held[], axis: Axis): readonly Spot[] {
  const daysOf = ({ step }: Dated) => lastDayOf(step) - step.earliest;
  const windows = held.filter(holdsDate).filter(({ step }) => !isExact(step));
  const spots: Spot[] = [];
  for (const entry of windows.toSorted((a, b) => daysOf(a) - daysOf(b) || a.step.earliest - b.step.earliest)) {
    const same = spots.at(-1)?.held.some(({ step }) => restates(step, entry.step)) ? spots.pop() : undefined;
    spots.push(bracketOf([...(same?.held ?? []), entry], entry.step, spots, axis));
  }
  return spots;
}

function bracketOf(held: readonly Held[], { earliest, latest }: DayWindow, below: readonly Spot[], axis: Axis): Spot {
  const [first, last] = [axis.xOf(earliest), latest === null ? axis.x2 : axis.xOf(latest + 1)];
  const widening = Math.max(0, LEAST_BRACKET - (last - first)) / 2;
  const [x1, x2] = [first - widening, last + widening];
  const overlapping = below.filter((other) => other.x1 < x2 && x1 < other.x2);
  const level = lowestWithout(overlapping.map(({ bracket }) => bracket?.level ?? 0));
  const height = ARC_BASE + level * BRACKET_STEP;
  const current = held.some((entry) => entry.current);
  const title = held.map(({ step }) => step.label).join("\n");
  const box = { x: x1, y: -height, width: x2 - x1, height };
  return { held, x1, x2, box, bracket: { x1, x2, level, open: latest === null, current, title } };
}

// What joins them, and what they are called.

interface Drawn {
  readonly arcs: readonly TimelineArc[];
  readonly trays: readonly TimelineTray[];
  readonly chips: readonly TimelineChip[];
  readonly labels: readonly TimelineLabel[];
}

/** Room is taken in the order of what matters most: pins and trays, sizes beside them, dates, other names. */
function joinAndName(held: readonly Held[], spots: readonly Spot[], axis: Axis, width: number): Drawn {
  const space = openSpace(width);
  for (const { box, bracket } of spots) {
    if (bracket) feetOf(box).forEach(space.shade);
    else space.take(box);
  }
  const legs = listLegs(held, spots, axis);
  const crossings = layoutCrossings(legs, width, space);
  const short = shortMoves(legs);
  const beside = short.map((move) => chipBeside(move, space));
  const labels = [...labelLongest(crossings, space), ...labelSpots(held, spots, space)];
  return {
    arcs: crossings.flatMap(arcsOf),
    trays: [...crossings, ...spots].flatMap(({ tray }) => tray ?? []),
    chips: short.flatMap((move, index) => beside[index] ?? chipBelow(move, space) ?? []),
    labels,
  };
}

/** Where a window begins and ends; between its feet there is room. */
function feetOf({ x, y, width, height }: Box): readonly Box[] {
  return [x, x + width].map((foot) => ({ x: foot, y, width: 0, height }));
}

/** A way from one spot to the next. */
interface Leg {
  readonly x1: number;
  readonly x2: number;
  readonly move: TimelineMove | null;
  /** The stretch without a date that it crosses. */
  readonly away: Held | null;
  /** Too short to draw: what its chip stands beside. */
  readonly beside: Spot | null;
  readonly dashed: boolean;
  readonly title: string;
}

interface Point {
  readonly held: Held;
  readonly spot: Spot;
  readonly x: number;
}

function listLegs(held: readonly Held[], spots: readonly Spot[], axis: Axis): readonly Leg[] {
  const legs: Leg[] = [];
  let from: Point | null = null;
  let away: Held | null = null;
  for (const entry of held) {
    const to = pointOf(entry, spots, axis);
    if (from && to) legs.push(legBetween(from, to, away));
    away = to ? null : entry;
    from = to ?? from;
  }
  return legs;
}

/** Null for a stretch without a date in the middle of a history: it has no place on the axis. */
function pointOf(held: Held, spots: readonly Spot[], axis: Axis): Point | null {
  const spot = spots.find((candidate) => candidate.held.includes(held));
  if (!spot) return null;
  const x = spot.pin && holdsDate(held) ? axis.xOf(held.step.earliest) : (spot.x1 + spot.x2) / 2;
  return { held, spot, x };
}

function legBetween(from: Point, to: Point, away: Held | null): Leg {
  const move = holdsDate(to.held) ? to.held.step.move : null;
  const span = Math.abs(to.x - from.x);
  const short = !away && (from.spot === to.spot || span < LEAST_ARC);
  const title = `${from.held.step.label} → ${to.held.step.label}${move ? ` (${move.text})` : ""}`;
  const dashed = !isExact(from.held.step) || !isExact(to.held.step);
  // An arc leaves a pin on one side of its middle and arrives on the other. What came back to nearly the same day still
  // needs two legs for its tray.
  const aside = span < LEAST_ARC ? span / 2 - 2 * LANDING : LANDING;
  const ahead = to.x < from.x ? -aside : aside;
  return { x1: from.x + ahead, x2: to.x - ahead, move, away, beside: short ? to.spot : null, dashed, title };
}

function spanOf({ x1, x2 }: { readonly x1: number; readonly x2: number }): number {
  return Math.abs(x2 - x1);
}

/** A leg at its height, and the tray it crosses. */
interface Crossing {
  readonly leg: Leg;
  readonly height: number;
  readonly tray?: TimelineTray;
}

function layoutCrossings(legs: readonly Leg[], width: number, space: Space): readonly Crossing[] {
  const drawn = legs.filter(({ beside }) => !beside);
  const widest = Math.max(...drawn.map(spanOf));
  const crossings = drawn.map((leg) => crossingOf(leg, heightOf(leg, widest, width), space));
  for (const crossing of crossings) boxesAlong(crossing).forEach(space.shade);
  return crossings;
}

/** The arc as a row of small boxes, for names to keep clear of. */
function boxesAlong({ leg: { x1, x2 }, height }: Crossing): readonly Box[] {
  const points = Array.from({ length: 17 }, (_, index) => {
    const angle = (index / 16) * Math.PI;
    const base = height > 0 ? -ARC_BASE : ARC_BASE;
    return { x: (x1 + x2) / 2 - (Math.cos(angle) * (x2 - x1)) / 2, y: base - height * Math.sin(angle) };
  });
  return points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const [x, y] = [Math.min(before.x, point.x), Math.min(before.y, point.y)];
    return { x, y, width: Math.abs(before.x - point.x), height: Math.abs(before.y - point.y) };
  });
}

/** Wider is higher, though less than in proportion; delays above, advances below and flatter, to leave room for labels. */
function heightOf(leg: Leg, widest: number, width: number): number {
  const highest = Math.min(134, 70 + width * 0.06, widest * 0.41);
  const height = Math.max(22, highest * (spanOf(leg) / widest) ** 0.8);
  return leg.move?.direction === "earlier" ? -0.7 * height : height;
}

function crossingOf(leg: Leg, height: number, space: Space): Crossing {
  if (!leg.away) return { leg, height };
  const away = height > 0 ? UP : DOWN;
  const lines = [wordOf(leg.away.step), leg.away.step.note ?? ""].filter(Boolean);
  const fitted = lines.map((line) => fit(line, "strong", WIDEST_LABEL));
  const size = {
    width: Math.max(...fitted.map((line) => textWidth(line, "strong"))) + 18,
    height: fitted.length * TEXT.strong.line + 6,
  };
  const at = (leg.x1 + leg.x2) / 2;
  const middle = away * (ARC_BASE + Math.max(Math.abs(height), TRAY_CLEARANCE + size.height / 2));
  const wanted = { at, box: { x: at - size.width / 2, y: middle - size.height / 2, ...size } };
  const { box } = space.settle([wanted], away) ?? wanted;
  const settled = Math.abs(box.y + size.height / 2) - ARC_BASE;
  return { leg, height: -away * settled, tray: { box, at, lines: fitted, current: false } };
}

function arcsOf({ leg, height, tray }: Crossing): readonly TimelineArc[] {
  const { x1, x2, dashed, title } = leg;
  const direction = leg.move?.direction ?? null;
  if (!tray) return [{ x1, x2, height, shape: "whole", direction, dashed, title }];
  return [
    { x1, x2: tray.at, height, shape: "into", direction: null, dashed: true, title },
    { x1: tray.at, x2, height, shape: "outOf", direction, dashed, title },
  ];
}

/** The longest move counted in days bears its size, beyond its crown; of equals, the last. */
function labelLongest(crossings: readonly Crossing[], space: Space): readonly TimelineLabel[] {
  const daysOf = ({ leg }: Crossing) => Math.abs(leg.move?.days ?? 0);
  const most = Math.max(1, ...crossings.map(daysOf));
  const longest = crossings.findLast((crossing) => daysOf(crossing) === most);
  const move = longest?.leg.move;
  if (!longest || !move) return [];
  const lines = linesOf([{ text: move.text, style: move.direction }]);
  const size = sizeOf(lines);
  const at = (longest.leg.x1 + longest.leg.x2) / 2;
  const away = longest.height > 0 ? UP : DOWN;
  const crown = ARC_BASE + Math.abs(longest.height) + (longest.tray ? longest.tray.box.height / 2 : 0) + 5;
  const y = away === UP ? -crown - size.height : crown;
  const wanted = { at, align: "middle" as const, box: { x: at - size.width / 2, y, ...size } };
  return [{ ...(space.settle([wanted], away) ?? wanted), lines, led: false }];
}

interface ShortMove {
  readonly spot: Spot;
  readonly move: TimelineMove;
}

/** The last few of each pin; the others are left to the list. */
function shortMoves(legs: readonly Leg[]): readonly ShortMove[] {
  const short = legs.flatMap(({ move, beside }) => (move && beside ? [{ spot: beside, move }] : []));
  return short.filter(
    ({ spot }, index) => short.slice(index).filter((other) => other.spot === spot).length <= MOST_CHIPS,
  );
}

function chipBeside(short: ShortMove, space: Space): TimelineChip | null {
  const { x1, x2, box } = short.spot;
  const right = chipAt(short, x2, box.x + box.width + 8, -TEXT.strong.line / 2);
  const left = chipAt(short, x1, box.x - 8 - right.box.width, -TEXT.strong.line / 2);
  return space.settle([right, left], DOWN, { farthest: 0 });
}

function chipBelow(short: ShortMove, space: Space): TimelineChip | null {
  const middle = (short.spot.x1 + short.spot.x2) / 2;
  const { width } = chipAt(short, middle, 0, 0).box;
  return space.settle([chipAt(short, middle, middle - width / 2, LABEL_DROP)], DOWN);
}

function chipAt({ move }: ShortMove, at: number, x: number, y: number): TimelineChip {
  const text = fit(move.text, "strong", WIDEST_LABEL);
  const box = { x, y, width: textWidth(text, "strong") + WEDGE_WIDTH, height: TEXT.strong.line };
  return { at, box, direction: move.direction, text };
}

/**
 * The last date and the first exact one are labelled, as far from the axis as it takes; so is how long a tray at an end
 * has stood. A window, and a pin that stands for several days, is named only where there is room near the axis.
 */
function labelSpots(held: readonly Held[], spots: readonly Spot[], space: Space): readonly TimelineLabel[] {
  const dated = held.filter(holdsDate);
  const [last, first] = [dated.at(-1), dated.find(({ step }) => isExact(step)) ?? dated[0]];
  const spotOf = (entry: Held | undefined) => spots.filter((spot) => entry && spot.held.includes(entry));
  const ends = spots.filter(({ tray }) => tray);
  const inOrder = new Set([...ends, ...spotOf(last), ...spotOf(first), ...spots]);
  return [...inOrder].flatMap((spot) => {
    const main = [last, first].find((entry) => entry && spot.held.includes(entry));
    const lines = linesOf(main ? datesOf(spot, main, main === last) : otherNamesOf(spot));
    return labelSpot(spot, lines, main !== undefined || spot.tray !== undefined, space) ?? [];
  });
}

/** The date and what is noted of it, then the others of the same pin, struck through. */
function datesOf(spot: Spot, { step, current }: Held, isLast: boolean): readonly TimelineLine[] {
  const others = distinctLabels(spot.held.toReversed()).filter((label) => label !== step.label);
  return [
    { text: step.label, style: isLast && !current ? "was" : "date" },
    ...(step.note === null ? [] : [{ text: step.note, style: "note" as const }]),
    ...others.slice(0, MOST_NAMES - 1).map((text) => ({ text, style: "was" as const })),
  ];
}

function otherNamesOf({ held, pin, tray }: Spot): readonly TimelineLine[] {
  const names = tray ? held.flatMap(({ step }) => step.note ?? []) : distinctLabels(held);
  if (pin && names.length === 1) return [];
  return names.slice(0, MOST_NAMES).map((text) => ({ text, style: "note" }));
}

function distinctLabels(held: readonly Held[]): readonly string[] {
  return [...new Set(held.map(({ step }) => step.label))];
}

/** What must be named goes as far down as it takes; what may be, stays near its spot, a window's name above it if need be. */
function labelSpot(spot: Spot, lines: readonly TimelineLine[], needed: boolean, space: Space): TimelineLabel | null {
  if (lines.length === 0) return null;
  const size = sizeOf(lines);
  const below = hangings(spot, size, LABEL_DROP);
  const above = spot.bracket ? hangings(spot, size, spot.box.y - size.height - ROW) : [];
  const placed = needed
    ? space.settle(below, DOWN, { gap: LABEL_GAP })
    : (space.settle(below.slice(0, 3), DOWN, { farthest: 0, gap: LABEL_GAP }) ??
      space.settle(above, UP, { farthest: NEAR, gap: LABEL_GAP / 2 }) ??
      space.settle(below, DOWN, { farthest: NEAR, gap: LABEL_GAP }));
  if (!placed) return null;
  const led = placed.box.y > LABEL_DROP + 2 * ROW && space.lead(placed);
  return needed || led || placed.box.y <= LABEL_DROP + 2 * ROW ? { ...placed, lines, led } : null;
}

type Hanging = Pick<TimelineLabel, "align" | "at" | "box">;

/** Where a name may hang at its spot, best first: along its edges, in its middle, to either side of its middle. */
function hangings({ x1, x2, box: spot, bracket }: Spot, size: Size, y: number): readonly Hanging[] {
  const hang = (align: TimelineLabel["align"], at: number, edge: number): Hanging => {
    const before = { start: 0, middle: size.width / 2, end: size.width }[align];
    return { align, at, box: { x: edge - before, y, ...size } };
  };
  const middle = (x1 + x2) / 2;
  return [
    hang("start", x1, spot.x),
    hang("end", x2, spot.x + spot.width),
    hang("middle", middle, middle),
    ...(bracket
      ? [hang("end", middle, middle), hang("start", middle, middle)]
      : [hang("end", x1, spot.x), hang("start", x2, spot.x + spot.width)]),
  ];
}

function boundsOf(
  { arcs, trays, chips, labels }: Drawn,
  spots: readonly Spot[],
): { readonly top: number; readonly floor: number } {
  const boxes = [...trays, ...chips, ...labels, ...spots].map(({ box }) => box);
  return {
    top: Math.min(...boxes.map(({ y }) => y), ...arcs.map(({ height }) => -ARC_BASE - height)) - 2,
    floor: Math.max(...boxes.map(({ y, height }) => y + height), ...arcs.map(({ height }) => ARC_BASE - height)),
  };
}

// The scale.

interface Start extends MonthStart {
  readonly x: number;
}

function layoutScale(
  months: readonly MonthStart[],
  others: readonly OtherRelease[],
  axis: Axis,
  floor: number,
): TimelineScale {
  const dots = stackDots(others, axis);
  const y = Math.ceil(floor) + 12 + DOT_STEP * Math.max(0, ...dots.map(({ level }) => level + 1));
  const starts = months
    .map((start) => ({ ...start, x: axis.xOf(start.day) }))
    .filter(({ x }) => x > axis.x1 && x < axis.x2);
  const pixelsPerMonth = axis.xOf(DAYS_OF_MONTH) - axis.xOf(0);
  const every = (space: number) => startsEvery(monthsApart(space / pixelsPerMonth));
  const named = monthsApart(60 / pixelsPerMonth) < 12 ? starts.filter(every(60)) : [];
  const years = starts.filter(({ month }) => month === 1).filter(every(46));
  const below = y + 9 + (named.length > 0 ? TEXT.month.line : 0);
  return {
    y,
    ticks: starts.filter(every(LEAST_TICK)).map(({ x }) => x),
    years: years.map(({ x }) => x),
    names: [
      ...nameRow(named.map(nameOfMonth), "month", y + 9, axis),
      ...nameRow([...yearBefore(starts, axis), ...years.map(nameOfYear)], "year", below, axis),
    ],
    dots: dots.map(({ x1, x2, level, title }) => ({ x1, x2, y: y - DOT_STEP * level - 5, title })),
  };
}

/** The least of the usual steps that is as long as `months`: a month, a quarter, half a year, then years. */
export function monthsApart(months: number): number {
  return [1, 3, 6, 12, 24, 60, 120, 240, 600].find((step) => step >= months) ?? 1200;
}

/** Keeps the month starts that fall on a step counted from January of the year 0: with 3, the quarters'. */
export function startsEvery(step: number): (start: MonthStart) => boolean {
  return ({ year, month }) => (year * 12 + month - 1) % step === 0;
}

interface Name {
  readonly x: number;
  readonly text: string;
  readonly centred: boolean;
}

/** January stands beside its year's rule, the others below their ticks. */
function nameOfMonth({ x, month, name }: Start): Name {
  return month === 1 ? { x: x + 6, text: name, centred: false } : { x, text: name, centred: true };
}

function nameOfYear({ x, year }: Start): Name {
  return { x: x + 6, text: String(year), centred: false };
}

/** The year that the axis begins in has no rule of its own; it is named where there is room before the next. */
function yearBefore([first, ...others]: readonly Start[], { x1 }: Axis): readonly Name[] {
  const next = [first, ...others].find((start) => start?.month === 1);
  if (!first || (next && next.x - x1 < 40)) return [];
  return [{ x: x1, text: String(first.month === 1 ? first.year - 1 : first.year), centred: false }];
}

function nameRow(names: readonly Name[], kind: "month" | "year", y: number, axis: Axis): TimelineScale["names"] {
  const style = kind === "month" ? "month" : "strong";
  const row: TimelineScale["names"][number][] = [];
  let edge = axis.x1;
  for (const { x, text, centred } of names) {
    const width = textWidth(text, style);
    const box = { x: centred ? x - width / 2 : x, y, width, height: TEXT[style].line };
    if (box.x < edge || box.x + width > axis.x2) continue;
    row.push({ at: x, box, text, kind });
    edge = box.x + width + 8;
  }
  return row;
}

interface StackedDot {
  readonly x1: number;
  readonly x2: number;
  readonly level: number;
  readonly title: string;
}

/** Dots that would hide one another are stacked; a window is a bar. What lies off the axis is left to the list. */
function stackDots(others: readonly OtherRelease[], axis: Axis): readonly StackedDot[] {
  const dots: StackedDot[] = [];
  for (const { earliest, latest, label } of others.toSorted((a, b) => a.earliest - b.earliest)) {
    const [x1, x2] = [axis.xOf(earliest), latest === null ? axis.x2 : axis.xOf(latest)];
    if (x1 < axis.x1 || x2 > axis.x2) continue;
    const near = dots.filter((dot) => dot.x1 < x2 + DOT_STEP && x1 < dot.x2 + DOT_STEP);
    const level = Math.min(lowestWithout(near.map((dot) => dot.level)), MOST_STACKED_DOTS - 1);
    dots.push({ x1, x2, level, title: label });
  }
  return dots;
}

// Room, text and numbers.

const UP = -1;
const DOWN = 1;

interface Space {
  readonly take: (box: Box) => void;
  /** Keeps labels away, but not the lines that lead to them. */
  readonly shade: (box: Box) => void;
  /**
   * Takes the first candidate that is free, all of them moved away from the axis until one is. Null where none is free
   * within `farthest` px; without that limit one always is.
   */
  readonly settle: <Candidate extends Hung>(
    candidates: readonly Candidate[],
    away: typeof UP | typeof DOWN,
    limits?: { readonly farthest?: number; readonly gap?: number },
  ) => Candidate | null;
  /** Takes the room straight up to the axis; false where something is in the way. */
  readonly lead: (hung: Hung) => boolean;
}

function openSpace(width: number): Space {
  const taken: Box[] = [];
  const shaded: Box[] = [];
  const isFree = (box: Box, among: readonly Box[], gap: number) => !among.some((other) => meets(other, box, gap));
  return {
    take: (box) => taken.push(box),
    shade: (box) => shaded.push(box),
    settle: (candidates, away, { farthest = Infinity, gap = ROW } = {}) => {
      const inside = candidates.filter(({ box }) => box.x >= 0 && box.x + box.width <= width);
      for (let shift = 0; shift <= farthest; shift += ROW) {
        for (const candidate of inside.length > 0 ? inside : candidates) {
          const { x, y, ...size } = candidate.box;
          const box = { x: clamp(x, 0, width - size.width), y: y + shift * away, ...size };
          if (!isFree(box, [...taken, ...shaded], gap)) continue;
          taken.push(box);
          return { ...candidate, box };
        }
      }
      return null;
    },
    lead: ({ at, box }) => {
      const way = { x: at, y: PIN_RADIUS + ROW, width: 0, height: box.y - PIN_RADIUS - 2 * ROW };
      const isClear = isFree(way, taken, 0);
      if (isClear) taken.push(way);
      return isClear;
    },
  };
}

function meets(a: Box, b: Box, gap: number): boolean {
  const apart =
    a.x + a.width + gap <= b.x ||
    b.x + b.width + gap <= a.x ||
    a.y + a.height + ROW <= b.y ||
    b.y + b.height + ROW <= a.y;
  return !apart;
}

/** Widths in em of Archivo at weight 400, averaged by the look of the letters; what is not Latin is taken as square. */
const GLYPHS = [
  [/[ ijlI.,:;'’|]/, 0.27],
  [/[frt()\-“”]/, 0.36],
  [/[mwMWGOQ]/, 0.8],
  [/[A-Z]/, 0.71],
  [/[\u0021-\u024f\u2000-\u22ff]/, 0.57],
] as const;

const LETTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

function lettersOf(text: string): string[] {
  return [...LETTERS.segment(text)].map(({ segment }) => segment);
}

/** About how wide a text is in px, rather too much than too little. */
export function textWidth(text: string, style: keyof typeof TEXT): number {
  const { size, weight } = TEXT[style];
  const em = lettersOf(text).map((letter) => GLYPHS.find(([look]) => look.test(letter))?.[1] ?? 1);
  return Math.ceil(em.reduce((sum, width) => sum + width, 0) * size * weight);
}

/** A text cut off with "…" where it is wider than `width` px. */
function fit(text: string, style: keyof typeof TEXT, width: number): string {
  if (textWidth(text, style) <= width) return text;
  const letters = lettersOf(text);
  while (letters.length > 0 && textWidth(`${letters.join("")}…`, style) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

function linesOf(lines: readonly TimelineLine[]): readonly TimelineLine[] {
  return lines.map(({ text, style }) => ({ text: fit(text, style, WIDEST_LABEL), style }));
}

function sizeOf(lines: readonly TimelineLine[]): Size {
  return {
    width: Math.max(...lines.map(({ text, style }) => textWidth(text, style))),
    height: lines.reduce((sum, { style }) => sum + TEXT[style].line, 0),
  };
}

function lowestWithout(levels: readonly number[]): number {
  let level = 0;
  while (levels.includes(level)) level += 1;
  return level;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
