import type { AnnouncementLayout, AnnouncementRow } from "#domain/timeline/announcement.ts";
import type { Stretch } from "#domain/timeline/geometry.ts";

/** Where on the width something fixed in size hangs, as a percentage. */
type Hang = (x: number) => string;

/** Drawn as the timeline is: lines stretched with the width, what is text or a mark hung on it and left in its size. */
export function AnnouncementPicture({ layout, className }: { layout: AnnouncementLayout; className: string }) {
  const { width, height, rows } = layout;
  const hang: Hang = (x) => `${Math.round((10_000 * x) / width) / 100}%`;
  return (
    <svg className={className} width="100%" height={height} aria-hidden="true">
      <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
        <Lines layout={layout} />
      </svg>
      {rows.map((row) => (
        <Row key={row.y} row={row} hang={hang} />
      ))}
      <ScaleNames layout={layout} hang={hang} />
    </svg>
  );
}

function Lines({ layout: { axis, rows, takeovers, scale } }: { layout: AnnouncementLayout }) {
  return (
    <>
      <path className="an-year" d={scale.years.map((x) => `M${round(x)} 0V${round(scale.y + 9)}`).join("")} />
      <path className="an-scale" d={`M${round(axis.x1)} ${scale.y}H${round(axis.x2)}${ticksOf(scale)}`} />
      <path className="an-row" d={rows.map(({ y }) => `M0 ${y + 15}H${round(axis.x2)}`).join("")} />
      {takeovers.map(({ x1, y1, x2, y2 }) => (
        <path key={`${y1} ${y2}`} className="an-takeover" d={`M${round(x1)} ${y1}L${round(x2)} ${y2}`} />
      ))}
      {rows.map(({ y, before, after, direction }) => (
        <g key={y} className={direction ? `an-${direction}` : undefined}>
          {before && after ? (
            <path className="an-move" d={`M${round(middleOf(before))} ${y}H${round(middleOf(after))}`} />
          ) : null}
          {before ? <Window stretch={before} y={y} className="an-old-window" /> : null}
          {after ? <Window stretch={after} y={y} className="an-new-window" /> : null}
        </g>
      ))}
    </>
  );
}

function ticksOf({ ticks, y }: AnnouncementLayout["scale"]): string {
  return ticks.map((x) => `M${round(x)} ${y}v5`).join("");
}

/** Only of a date that is not a day; a day's mark is hung, so that it stays round. */
function Window({ stretch: { x1, x2 }, y, className }: { stretch: Stretch; y: number; className: string }) {
  if (x1 === x2) return null;
  return <path className={className} d={`M${round(x1)} ${y - 5}v10H${round(x2)}v-10`} />;
}

function Row({ row: { y, name, nameY, before, after, direction, label }, hang }: { row: AnnouncementRow; hang: Hang }) {
  return (
    <g className={direction ? `an-${direction}` : undefined}>
      <text className="an-name" x="0" y={nameY + 4.5}>
        {name}
      </text>
      {before && before.x1 === before.x2 ? <circle className="an-old" cx={hang(before.x1)} cy={y} r="5" /> : null}
      {after && after.x1 === after.x2 ? <circle className="an-new" cx={hang(after.x1)} cy={y} r="5.5" /> : null}
      {label ? (
        <text
          className={`an-label an-${label.align}`}
          x={hang(label.at)}
          dx={label.align === "end" ? -10 : 10}
          y={y + 4.5}
        >
          {label.text}
        </text>
      ) : null}
    </g>
  );
}

function ScaleNames({ layout: { scale }, hang }: { layout: AnnouncementLayout; hang: Hang }) {
  return scale.names.map(({ kind, at, box, text }) => (
    <text
      key={`${kind} ${at}`}
      className={`an-${kind}`}
      x={hang(at)}
      dx={round(box.x - at) || undefined}
      y={box.y + 11}
    >
      {text}
    </text>
  ));
}

function middleOf({ x1, x2 }: Stretch): number {
  return (x1 + x2) / 2;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
