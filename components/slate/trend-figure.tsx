import { toDayNumber } from "#domain/gregorian.ts";
import { layoutTrend, trendDays, type TrendSize } from "#domain/trend/layout.ts";
import type { SlateView } from "./slate-view.ts";
import { announcementDays, toTrendLine, yearStarts } from "./trend-lines.ts";
import { TrendPicture } from "./trend-picture.tsx";
import type { DrawnEntry } from "./drawn-entries.ts";

/** Laid out for phones, for tablets and for the eight columns of a desk; the style sheet switches. */
const SIZES = {
  narrow: { width: 343, height: 380, labels: "numbers" },
  compact: { width: 640, height: 560, labels: "names" },
  wide: { width: 768, height: 600, labels: "names" },
} as const satisfies Record<string, TrendSize>;

/**
 * The milestone trend chart of a slate: each film a line over the days on which its date was announced. Its truth is the
 * table beside it: hidden from screen readers.
 */
export function TrendFigure({
  view,
  drawn,
  chosen,
}: {
  view: SlateView;
  drawn: readonly DrawnEntry[];
  chosen: number;
}) {
  const today = toDayNumber(view.today);
  const lines = drawn.map(({ entry }) => toTrendLine(entry));
  const days = trendDays(lines, today);
  if (!days) return null;
  const input = {
    lines,
    chosen,
    today,
    years: yearStarts(days),
    announcements: announcementDays(
      drawn.map(({ entry }) => entry),
      view.locale,
    ),
  };
  return (
    <figure className="tr" id="chart">
      {(["narrow", "compact", "wide"] as const).map((size) => {
        const picture = layoutTrend(input, SIZES[size]);
        return picture ? <TrendPicture key={size} picture={picture} className={`tr-picture tr-${size}`} /> : null;
      })}
      <figcaption>
        Across: the day it was announced. Up: the release date announced.{" "}
        <span className="tr-numbered">The numbers are those of the table.</span>
      </figcaption>
    </figure>
  );
}
