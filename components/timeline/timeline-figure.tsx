import type { ReactNode } from "react";
import { timelineRange } from "#domain/timeline/axis.ts";
import { layoutTimeline } from "#domain/timeline/layout.ts";
import "./timeline.css";
import { TimelinePicture } from "./timeline-picture.tsx";
import { type DatedRelease, monthStarts, type ReleaseStep, toOtherRelease, toTimelineStep } from "./timeline-steps.ts";

/** Laid out for the narrowest container that shows it and for the full measure of the page; timeline.css switches. */
const WIDTHS = { compact: 704, wide: 1184 } as const;

/**
 * The history of one release as a picture, from the first to the last step; nothing where it never had a date. Its truth
 * is the list beside it, so the picture itself is hidden from screen readers, and not shown in a narrow container.
 */
export function TimelineFigure({
  steps,
  others,
  othersName,
  locale,
  children,
}: {
  steps: readonly ReleaseStep[];
  others: readonly DatedRelease[];
  /** What the dots are, as the summary that opens their list: "8 other releases". */
  othersName: string;
  locale: string;
  /** The caption, in words. */
  children: ReactNode;
}) {
  const held = steps.map(toTimelineStep);
  const dots = others.map(toOtherRelease);
  const range = timelineRange(held, dots);
  if (!range) return null;
  const months = monthStarts(range, locale);
  return (
    <figure className="tl">
      {(["compact", "wide"] as const).map((size) => {
        const timeline = layoutTimeline({ steps: held, others: dots, months, width: WIDTHS[size] });
        return timeline ? <TimelinePicture key={size} timeline={timeline} className={`tl-picture tl-${size}`} /> : null;
      })}
      <figcaption>
        {children}
        {others.length > 0 ? <OtherReleases name={othersName} others={others} /> : null}
      </figcaption>
    </figure>
  );
}

/** What the dots on the lower scale stand for, folded open on demand. */
function OtherReleases({ name, others }: { name: string; others: readonly DatedRelease[] }) {
  return (
    <details className="tl-others">
      <summary>{name}</summary>
      <ul>
        {others.map(({ label }) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </details>
  );
}
