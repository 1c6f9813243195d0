import type { ReactNode } from "react";
import { toReleaseSteps } from "#components/film/release-steps.ts";
import { TimelinePicture } from "#components/timeline/timeline-picture.tsx";
import { monthStarts, toTimelineStep } from "#components/timeline/timeline-steps.ts";
import type { FilmPage } from "#app/(public)/films/[slug]/film-page.ts";
import { timelineRange } from "#domain/timeline/axis.ts";
import { layoutTimeline } from "#domain/timeline/layout.ts";
import type { Timeline } from "#domain/timeline/picture.ts";

/** The history of the release that a film's page shows large, laid out; null where it never had a date. */
export function layoutFilm({ shown, view: { locale } }: FilmPage, width: number): Timeline | null {
  if (!shown) return null;
  const steps = toReleaseSteps(shown.ledger, { type: shown.type, locale }).map(toTimelineStep);
  const range = timelineRange(steps, []);
  return range && layoutTimeline({ steps, others: [], months: monthStarts(range, locale), width });
}

/** A laid out timeline at a place of a larger picture. */
export function PlacedTimeline({ timeline, x, y, scale }: { timeline: Timeline; x: number; y: number; scale: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <svg width={timeline.width} height={heightOf(timeline)} overflow="visible">
        <TimelinePicture timeline={timeline} className="tl-picture" />
      </svg>
    </g>
  );
}

export function heightOf({ top, bottom }: Timeline): number {
  return Math.ceil(bottom - top);
}

/** Markup of a picture, as a file. */
export async function writePicture(picture: ReactNode): Promise<string> {
  // Imported late: Next lets no module of the server's side name it.
  const { renderToStaticMarkup } = await import("react-dom/server");
  return renderToStaticMarkup(picture);
}
