import {
  ARC_BASE,
  BRACKET_STEP,
  PIN_RADIUS,
  type Timeline,
  type TimelineArc,
  type TimelineBracket,
  type TimelineChip,
  type TimelineLabel,
  type TimelinePin,
  type TimelineTray,
} from "#domain/timeline/picture.ts";
import { TEXT } from "#domain/timeline/text-width.ts";

/** An abscissa of the layout as a percentage of the picture, which may be wider. */
type Hang = (x: number) => string;

/**
 * The timeline as SVG, as wide as its container and never narrower than its layout. Lines lie in an inner SVG that is
 * stretched sideways, their strokes as they are; what is text or a mark hangs on it by percentages and keeps its size.
 * One `viewBox` for all was rejected: it shrinks and swells the letters with the window.
 */
export function TimelinePicture({ timeline, className }: { timeline: Timeline; className: string }) {
  const { width, top, bottom } = timeline;
  const height = round(bottom - top);
  const hang: Hang = (x) => `${Math.round((10_000 * x) / width) / 100}%`;
  return (
    <svg className={className} width="100%" height={height} aria-hidden="true">
      <svg width="100%" height={height} viewBox={`0 ${round(top)} ${width} ${height}`} preserveAspectRatio="none">
        <Lines timeline={timeline} />
      </svg>
      <g transform={`translate(0 ${round(-top)})`}>
        <ScaleNames timeline={timeline} hang={hang} />
        {timeline.arcs.map((arc, index) => (
          <ArrowHead key={index} arc={arc} hang={hang} />
        ))}
        {timeline.pins.map((pin) => (
          <PinNumbers key={pin.x1} pin={pin} hang={hang} />
        ))}
        {timeline.trays.map((tray, index) => (
          <Tray key={index} tray={tray} hang={hang} />
        ))}
        {timeline.labels.map((label, index) => (
          <Label key={index} label={label} hang={hang} />
        ))}
        {timeline.chips.map((chip, index) => (
          <Chip key={index} chip={chip} hang={hang} />
        ))}
      </g>
    </svg>
  );
}

function Lines({ timeline: { top, axis, scale, brackets, arcs, pins } }: { timeline: Timeline }) {
  const across = (y: number) => `M${round(axis.x1)} ${round(y)}H${round(axis.x2)}`;
  const ticks = scale.ticks.map((x) => `M${round(x)} ${round(scale.y)}v5`);
  return (
    <>
      <path
        className="tl-rule"
        d={scale.years.map((x) => `M${round(x)} ${round(top)}V${round(scale.y + 9)}`).join("")}
      />
      <path className="tl-tick" d={across(scale.y) + ticks.join("")} />
      {brackets.map((bracket) => (
        <Bracket key={`${bracket.x1} ${bracket.x2}`} bracket={bracket} />
      ))}
      <path className="tl-axis" d={across(0)} />
      {arcs.toSorted(widestFirst).map((arc, index) => (
        <Arc key={index} arc={arc} />
      ))}
      {pins.map((pin) => (
        <PinHead key={pin.x1} pin={pin} />
      ))}
      {scale.dots.map(({ x1, x2, y, title }, index) => (
        <path key={index} className="tl-dot" d={stroke(x1, x2, y)}>
          <title>{title}</title>
        </path>
      ))}
    </>
  );
}

/** A line that round caps make a head or a dot: some browsers draw no cap on one of no length at all. */
function stroke(x1: number, x2: number, y: number): string {
  return `M${round(x1)} ${round(y)}h${round(Math.max(0.1, x2 - x1))}`;
}

function Bracket({ bracket: { x1, x2, level, open, current, title } }: { bracket: TimelineBracket }) {
  const height = ARC_BASE + level * BRACKET_STEP;
  const [left, width] = [round(x1), round(x2 - x1)];
  return (
    <g>
      <title>{title}</title>
      {current ? <path className="tl-band" d={`M${left} 0v${-height}h${width}v${height}`} /> : null}
      <path className="tl-bracket" d={`M${left} 0v${-height}h${width}${open ? "" : `v${height}`}`} />
    </g>
  );
}

function Arc({ arc }: { arc: TimelineArc }) {
  return (
    <path className={toneOf("tl-arc", arc)} d={arcPath(arc)}>
      <title>{arc.title}</title>
    </path>
  );
}

function arcPath({ x1, x2, height, shape }: TimelineArc): string {
  const up = height > 0;
  const base = up ? -ARC_BASE : ARC_BASE;
  const crown = round(base - height);
  const radii = `${round(Math.abs(x2 - x1) / (shape === "whole" ? 2 : 1))} ${round(Math.abs(height))}`;
  const sweep = x2 > x1 === up ? 1 : 0;
  const [from, to] = [shape === "outOf" ? crown : base, shape === "into" ? crown : base];
  return `M${round(x1)} ${from}A${radii} 0 0 ${sweep} ${round(x2)} ${to}`;
}

function ArrowHead({ arc, hang }: { arc: TimelineArc; hang: Hang }) {
  if (arc.shape === "into") return null;
  const up = arc.height > 0;
  return (
    <svg x={hang(arc.x2)} y={up ? -ARC_BASE : ARC_BASE}>
      <path className={toneOf("tl-head", { ...arc, dashed: false })} d={up ? "M-4-7h8L0 0z" : "M-4 7h8L0 0z"} />
    </svg>
  );
}

function toneOf(base: string, { direction, dashed }: TimelineArc): string {
  return [base, direction ? `tl-${direction}` : "", dashed ? "tl-dashed" : ""].filter(Boolean).join(" ");
}

function widestFirst(a: TimelineArc, b: TimelineArc): number {
  return Math.abs(b.x2 - b.x1) - Math.abs(a.x2 - a.x1);
}

function PinHead({ pin: { x1, x2, current, title } }: { pin: TimelinePin }) {
  const d = stroke(x1, x2, 0);
  return (
    <g className={current ? "tl-pin tl-current" : "tl-pin"}>
      <title>{title}</title>
      <path d={d} />
      <path d={d} />
    </g>
  );
}

function PinNumbers({ pin, hang }: { pin: TimelinePin; hang: Hang }) {
  return (
    <g className={pin.current ? "tl-numbers tl-current" : "tl-numbers"}>
      {pin.numbers.map(({ x, text, current }) => (
        <text key={text} className={current ? "tl-now" : undefined} x={hang(x)} y="4.2">
          {text}
        </text>
      ))}
    </g>
  );
}

function Tray({ tray: { box, at, lines, current }, hang }: { tray: TimelineTray; hang: Hang }) {
  return (
    <svg x={hang(at)} y={round(box.y)} className={current ? "tl-tray tl-current" : "tl-tray"}>
      <rect x={round(box.x - at)} width={round(box.width)} height={round(box.height)} />
      {lines.map((line, index) => (
        <text key={index} y={round((box.height - lines.length * TEXT.strong.line) / 2 + index * TEXT.strong.line + 13)}>
          {line}
        </text>
      ))}
    </svg>
  );
}

function Label({ label: { box, at, align, lines, led }, hang }: { label: TimelineLabel; hang: Hang }) {
  const x = round(box.x - at + { start: 0, middle: box.width / 2, end: box.width }[align]);
  const tops = lines.map((_, index) => lines.slice(0, index).reduce((sum, { style }) => sum + TEXT[style].line, 0));
  return (
    <svg x={hang(at)} y={round(box.y)} className={`tl-label tl-${align}`}>
      {led ? <path className="tl-lead" d={`M0-2V${round(PIN_RADIUS - box.y)}`} /> : null}
      {lines.map(({ text, style }, index) => (
        <text key={index} className={`tl-${style}`} x={x} y={(tops[index] ?? 0) + TEXT[style].size}>
          {text}
        </text>
      ))}
    </svg>
  );
}

function Chip({ chip: { box, at, direction, text }, hang }: { chip: TimelineChip; hang: Hang }) {
  const x = round(box.x - at);
  return (
    <svg x={hang(at)} y={round(box.y)} className={`tl-chip tl-${direction}`}>
      <rect x={x - 2} width={round(box.width) + 4} height={box.height} />
      <path transform={`translate(${x} 4)`} d={direction === "later" ? "M0 0l8 4.5-8 4.5z" : "M8 0v9L.5 4.5z"} />
      <text x={round(x + 12)} y="13">
        {text}
      </text>
    </svg>
  );
}

function ScaleNames({ timeline: { scale }, hang }: { timeline: Timeline; hang: Hang }) {
  return (["month", "year"] as const).map((kind) => (
    <g key={kind} className={`tl-${kind}`}>
      {scale.names
        .filter((name) => name.kind === kind)
        .map(({ at, box, text }) => (
          <text key={at} x={hang(at)} dx={round(box.x - at) || undefined} y={box.y + 11}>
            {text}
          </text>
        ))}
    </g>
  ));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
