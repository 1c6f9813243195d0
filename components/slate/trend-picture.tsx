import type { PlacedMark, TrendCurve, TrendPicture as Picture, TrendPoint, TrendRule } from "#domain/trend/picture.ts";

/** Where on the width something fixed in size hangs, as a percentage. */
type Hang = (x: number) => string;

/** Drawn as the timeline is: lines stretched with the width, what is text or a mark hung on it and left in its size. */
export function TrendPicture({ picture, className }: { picture: Picture; className: string }) {
  const { width, height, curves, rules } = picture;
  const hang: Hang = (x) => `${round((100 * x) / width)}%`;
  return (
    <svg className={className} width="100%" height={height} aria-hidden="true">
      <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
        <Ground picture={picture} />
        {curves.map((curve) => (
          <Lines key={curve.index} curve={curve} />
        ))}
      </svg>
      <Scale picture={picture} hang={hang} />
      {curves.map((curve) => (
        <Marks key={curve.index} curve={curve} hang={hang} />
      ))}
      {rules.map((rule) => (
        <RuleText key={rule.x} rule={rule} hang={hang} />
      ))}
      {curves.map((curve) => (
        <EndLabel key={curve.index} curve={curve} hang={hang} />
      ))}
    </svg>
  );
}

function Ground({ picture: { plot, across, up, openingDay, today, rules } }: { picture: Picture }) {
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  return (
    <>
      <path className="tr-hair" d={up.map(({ at }) => `M${round(plot.x)} ${round(at)}H${round(right)}`).join("")} />
      <path
        className="tr-base"
        d={`M${plot.x} ${bottom}H${round(right)}${across.map(({ at }) => `M${round(at)} ${bottom}v5`).join("")}`}
      />
      {today === null ? null : <path className="tr-hair" d={`M${round(today)} ${plot.y}V${bottom}`} />}
      {openingDay ? <path className="tr-diagonal" d={pathOf([openingDay.from, openingDay.to])} /> : null}
      <path className="tr-rule" d={rules.map(({ x, y1, y2 }) => `M${round(x)} ${round(y1)}V${round(y2)}`).join("")} />
    </>
  );
}

function Lines({ curve: { isChosen, solid, broken, ribbons, whiskers, label } }: { curve: TrendCurve }) {
  const line = solid.map(pathOf).join("");
  return (
    <g className={isChosen ? "tr-chosen" : undefined}>
      {ribbons.map(({ x, y, width, height }) => (
        <path
          key={`${x} ${y}`}
          className="tr-ribbon"
          d={`M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`}
        />
      ))}
      {isChosen ? <path className="tr-glow" d={line} /> : null}
      <path className="tr-line" d={line} />
      {broken.map(({ x1, x2, y }) => (
        <path key={x1} className="tr-broken" d={`M${round(x1)} ${round(y)}H${round(x2)}`} />
      ))}
      {whiskers.map(({ x1, x2, y }) => (
        <path
          key={x1}
          className="tr-whisker"
          d={`M${round(x1)} ${round(y - 3)}v6M${round(x1)} ${round(y)}H${round(x2)}M${round(x2)} ${round(y - 3)}v6`}
        />
      ))}
      {label.from ? <path className="tr-leader" d={leaderOf(label.from, label)} /> : null}
    </g>
  );
}

/** Past the mark at the end, and up to the text. */
function leaderOf(from: TrendPoint, to: TrendPoint): string {
  return `M${round(from.x + 5)} ${round(from.y)}L${round(to.x - 3)} ${round(to.y)}`;
}

function Scale({ picture: { plot, across, up, openingDay }, hang }: { picture: Picture; hang: Hang }) {
  return (
    <g className="tr-years">
      {up.map(({ at, text }) => (
        <text key={text} x="0" y={round(at + 4)}>
          {text}
        </text>
      ))}
      {across.map(({ at, text }) => (
        <text key={text} className="tr-middle" x={hang(at)} y={plot.y + plot.height + 19}>
          {text}
        </text>
      ))}
      {openingDay ? (
        <text x={hang(openingDay.from.x)} dx="16" y={round(openingDay.from.y - 3)}>
          opening day
        </text>
      ) : null}
    </g>
  );
}

function Marks({ curve: { isChosen, marks }, hang }: { curve: TrendCurve; hang: Hang }) {
  return (
    <g className={isChosen ? "tr-chosen" : undefined}>
      {marks.map((mark, index) => (
        <svg key={index} className="tr-mark" x={hang(mark.x)} y={round(mark.y)}>
          <Mark mark={mark} scale={isChosen ? 1.4 : 1} />
        </svg>
      ))}
    </g>
  );
}

const SHAPES: Record<Exclude<PlacedMark["kind"], "ring">, string> = {
  later: "M-4 3.5h8l-4-7z",
  earlier: "M-4-3.5h8l-4 7z",
  cross: "M-4-4l8 8m0-8l-8 8",
  opening: "M-3-3h6v6h-6z",
  clippedAbove: "M-4 3.5h8l-4-7z",
  clippedBelow: "M-4-3.5h8l-4 7z",
};

function Mark({ mark: { kind, year }, scale }: { mark: PlacedMark; scale: number }) {
  if (kind === "ring") return <circle className="tr-ring" r={3.2 * scale} />;
  return (
    <>
      <path className={`tr-${kind}`} d={SHAPES[kind]} transform={`scale(${scale})`} />
      {year === null ? null : (
        <text className="tr-clip-year" x="8" y="4">
          {year}
        </text>
      )}
    </>
  );
}

function RuleText({ rule: { x, y1, align, text }, hang }: { rule: TrendRule; hang: Hang }) {
  return (
    <text className={`tr-rule-text tr-${align}`} x={hang(x)} dx={align === "end" ? -5 : 5} y={y1 + 10}>
      {text}
    </text>
  );
}

function EndLabel({ curve: { isChosen, label }, hang }: { curve: TrendCurve; hang: Hang }) {
  return (
    <text className={isChosen ? "tr-label tr-chosen" : "tr-label"} x={hang(label.x)} y={round(label.y + 4.5)}>
      {label.text}
    </text>
  );
}

function pathOf(points: readonly TrendPoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
