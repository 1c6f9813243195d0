import { type EmbedAnswer, type EmbedStep, PICTURE_WIDTH } from "./answer.ts";
import type { MakeElement } from "./markup.ts";

type Place = NonNullable<EmbedStep["at"]>;

/** How far from the axis arcs begin and end, and how high a window's bracket is: clear of a day's mark. */
const ARC_BASE = 8;
const YEARS_HEIGHT = 18;
/** Two figures, in the narrowest picture there is. */
const NUMBER_ROOM = 18;
/** As wide as the page lets it be, and hidden from screen readers: the list says it all. */
const STRETCHED = { preserveAspectRatio: "none", "aria-hidden": "true" } as const;

/** The axis, a mark for each date held, and an arc for each move: later above, earlier below; then the years. */
export function drawPicture<Element>(
  { steps, years = [] }: EmbedAnswer,
  make: MakeElement<Element>,
): readonly Element[] {
  const rises = steps.map(({ rise = 0 }) => rise);
  const top = Math.max(...rises, 0) + 2 * ARC_BASE;
  const height = top - Math.min(...rises, 0) + 3 * ARC_BASE;
  const current = steps.findLast(({ date }) => date);
  return [
    make(
      "svg",
      { class: "picture", height: height + YEARS_HEIGHT, "aria-hidden": "true" },
      make(
        "svg",
        { preserveAspectRatio: "none", viewBox: `0 ${-top} ${PICTURE_WIDTH} ${height}`, height },
        make("path", { d: `M0 0H${PICTURE_WIDTH}` }),
        ...drawMoves(steps, make),
        ...steps.flatMap((step) => (step.at ? drawMark(step.at, step === current, make) : [])),
      ),
      ...numberMarks(steps).map(([at, number]) => drawText("no", [at, height - ARC_BASE / 2], number, make)),
      ...years.map(([at, year]) => drawText("year", [at, height + 12], year, make)),
    ),
  ];
}

/** Under a mark and whatever arcs are there, the number of its line in the list; where marks crowd, of the last of them. */
function numberMarks(steps: readonly EmbedStep[]): readonly (readonly [at: number, number: number])[] {
  const marks = steps.flatMap(({ at }, index): [number, number][] => (at ? [[middleOf(at), index + 1]] : []));
  return marks.filter(([at], index) => !marks.slice(index + 1).some(([next]) => Math.abs(next - at) < NUMBER_ROOM));
}

/** Beside what is stretched, so that it is not. */
function drawText<Element>(
  name: string,
  [at, y]: readonly [at: number, y: number],
  text: number,
  make: MakeElement<Element>,
): Element {
  return make("text", { class: name, x: `${(100 * at) / PICTURE_WIDTH}%`, y }, `${text}`);
}

function drawMoves<Element>(steps: readonly EmbedStep[], make: MakeElement<Element>): readonly Element[] {
  let before: Place = [];
  return steps.flatMap(({ at, rise, way }) => {
    if (!at) return [];
    const [from, to] = [middleOf(before), middleOf(at)];
    const dashed = before.length > 1 || at.length > 1 ? " dashed" : "";
    before = at;
    return rise ? [make("path", { class: toneOf(way) + dashed, d: arcPath(from, to, rise) })] : [];
  });
}

/** A dot for a day, a bracket for a window; the current one in the accent, on a rim of ink. */
function drawMark<Element>([first, last]: Place, isCurrent: boolean, make: MakeElement<Element>): readonly Element[] {
  // Some browsers draw no cap on a line of no length at all.
  const d = last === undefined ? `M${first} 0h.1` : `M${first} 0v${-ARC_BASE}H${last}V0`;
  const mark = make("path", { class: last === undefined ? "day" : "window", d });
  return isCurrent ? [mark, make("path", { class: "now", d })] : [mark];
}

/** From the date before to this one, on the axis of the picture: what a narrow list shows of it. */
export function drawBar<Element>(
  at: Place,
  { way, before }: Pick<EmbedStep, "way"> & { readonly before: Place | undefined },
  make: MakeElement<Element>,
): Element {
  const from = way && before ? middleOf(before) : at[0];
  return make(
    "svg",
    { ...STRETCHED, class: "bar", viewBox: `0 0 ${PICTURE_WIDTH} 8`, height: 8 },
    make("path", { d: `M0 4H${PICTURE_WIDTH}` }),
    make("path", { class: toneOf(way), d: `M${from} 4H${lastOf(at)}` }),
    ...(at.length > 1 ? [] : [make("path", { class: "window", d: `M${at[0]} 0V8` })]),
  );
}

function toneOf(way = 0): string {
  return way > 0 ? "later" : way < 0 ? "earlier" : "";
}

function middleOf(at: Place): number {
  return ((at[0] ?? 0) + lastOf(at)) / 2;
}

function lastOf(at: Place): number {
  return at.at(-1) ?? 0;
}

function arcPath(from: number, to: number, rise: number): string {
  const base = rise > 0 ? -ARC_BASE : ARC_BASE;
  const sweep = to > from === rise > 0 ? 1 : 0;
  return `M${from} ${base}A${Math.abs(to - from) / 2} ${Math.abs(rise)} 0 0 ${sweep} ${to} ${base}`;
}
