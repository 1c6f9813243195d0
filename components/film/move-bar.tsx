import type { TimelineBar } from "#domain/timeline/bars.ts";

/** How far a move went, as a bar over all the dates the release ever had: a phone's timeline. */
export function MoveBar({ bar: { left, width, kind, day } }: { bar: TimelineBar }) {
  return (
    <div className={kind ? `move-bar ${kind}` : "move-bar"} aria-hidden="true">
      {kind ? <span className="reach" style={{ left: `${left}%`, width: `${width}%` }} /> : null}
      {day === null ? null : <span className="day" style={{ left: `${day}%` }} />}
    </div>
  );
}
