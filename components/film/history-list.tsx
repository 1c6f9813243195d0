import { monthStarts, toTimelineStep } from "#components/timeline/timeline-steps.ts";
import type { ReleaseHistory } from "#domain/film-record.ts";
import { historyLines } from "#domain/history-line.ts";
import { timelineRange } from "#domain/timeline/axis.ts";
import { barScale, timelineBars } from "#domain/timeline/bars.ts";
import { pinNumbers } from "#domain/timeline/steps.ts";
import type { FilmView } from "./film-view.ts";
import { HistoryRow } from "./history-row.tsx";
import { toReleaseSteps } from "./release-steps.ts";
import { RestatementRow } from "./restatement-row.tsx";

/** Every change of one release in the order announced; numbers are the timeline's, bars stand in for it on phones. */
export function HistoryList({
  release: { whole, type },
  view: { locale, asOf },
}: {
  release: ReleaseHistory;
  view: FilmView;
}) {
  const steps = toReleaseSteps(whole, { type, locale }).map(toTimelineStep);
  const range = timelineRange(steps, []);
  const bars = range ? timelineBars(steps, range) : [];
  const years = range ? barScale(monthStarts(range, locale), range) : [];
  const numbers = pinNumbers(steps);
  return (
    <>
      {years.length > 0 ? (
        <div className="bar-scale" aria-hidden="true">
          {years.map(({ left, year }) => (
            <YearMark key={year} left={left} year={year} />
          ))}
        </div>
      ) : null}
      <div className="history-head" aria-hidden="true">
        <span />
        <span>Announced</span>
        <span>Date</span>
        <span>What it did</span>
        <span>Who said so, and where</span>
      </div>
      <ol className="history">
        {historyLines(whole, asOf).map((line, index) => {
          const key = line.step.entry.key;
          return line.restates ? (
            <RestatementRow key={key} line={line} type={type} locale={locale} />
          ) : (
            <HistoryRow
              key={key}
              line={line}
              type={type}
              number={numbers[index] ?? null}
              bar={bars[index] ?? null}
              locale={locale}
            />
          );
        })}
      </ol>
    </>
  );
}

/** Near the end of the scale a year has no room after its mark, and stands before it. */
const LAST_WITH_ROOM = 85;

function YearMark({ left, year }: { left: number; year: number }) {
  return left <= LAST_WITH_ROOM ? (
    <span style={{ left: `${left}%` }}>{year}</span>
  ) : (
    <span className="before" style={{ right: `${100 - left}%` }}>
      {year}
    </span>
  );
}
