import { monthStarts } from "#components/timeline/timeline-steps.ts";
import { formatSignedDays } from "#domain/format-shift.ts";
import { toDayNumber } from "#domain/gregorian.ts";
import { wordsOfLine } from "#domain/history-line.ts";
import { isOpen, type PartialDate } from "#domain/partial-date.ts";
import { shortRegionName } from "#domain/region.ts";
import { releaseTypeName } from "#domain/release-phrase.ts";
import {
  type AnnouncedMove,
  announcementRange,
  layoutAnnouncement,
  type Takeover,
} from "#domain/timeline/announcement.ts";
import type { DayWindow } from "#domain/timeline/steps.ts";
import { isInCinemas } from "#domain/vocabulary.ts";
import { AnnouncementPicture } from "./announcement-picture.tsx";
import type { AnnouncementLine, AnnouncementView } from "./announcement-view.ts";

/**
 * Laid out for a phone, for the narrowest container with room for names beside the axis, and for the full measure of the
 * page; the style sheet switches.
 */
const SIZES = {
  narrow: { width: 288, names: "above" },
  compact: { width: 704, names: "beside" },
  wide: { width: 1184, names: "beside" },
} as const;
/** With more lines than this it would be a picture of many screens: the table says it better. */
const MOST_ROWS = 40;

/**
 * Where each film stood and where it stands, all on one axis, and which of them takes another's weekend. Its truth is
 * the table below it: hidden from screen readers.
 */
export function AnnouncementFigure({ view: { lines, locale } }: { view: AnnouncementView }) {
  const moves = lines.map((line) => toMove(line, lines));
  const range = announcementRange(moves);
  if (!range || lines.length > MOST_ROWS) return null;
  const takeovers = findTakeovers(lines);
  const months = monthStarts(range, locale);
  return (
    <figure className="an">
      {(["narrow", "compact", "wide"] as const).map((size) => {
        const layout = layoutAnnouncement({ moves, takeovers, months, ...SIZES[size] });
        return layout ? <AnnouncementPicture key={size} layout={layout} className={`an-picture an-${size}`} /> : null;
      })}
      <figcaption>{explain(takeovers.length > 0, moves)}</figcaption>
    </figure>
  );
}

function toMove(item: AnnouncementLine, all: readonly AnnouncementLine[]): AnnouncedMove {
  const { line, type } = item;
  const { entry, shift } = line.step;
  const words = line.restates ? "confirmed" : wordsOfLine(line, type).did.toLowerCase();
  return {
    name: nameOf(item, all),
    before: line.replaced && windowOf(line.replaced.date),
    after: entry.date && windowOf(entry.date),
    direction: shift?.direction ?? null,
    text: shift?.days ? formatSignedDays(shift.days) : words,
  };
}

/** With the region and the type where the lines differ in them. */
function nameOf({ title, region, type, variant }: AnnouncementLine, all: readonly AnnouncementLine[]): string {
  const parts = [
    ...(all.some((other) => other.region !== region) ? [shortRegionName(region)] : []),
    ...(all.some((other) => other.type !== type) && !isInCinemas(type) ? [releaseTypeName(type)] : []),
    ...(variant === "" ? [] : [variant]),
  ];
  return parts.length > 0 ? `${parts.join(", ")}: ${title}` : title;
}

function windowOf(date: PartialDate): DayWindow {
  return { earliest: toDayNumber(date.earliest), latest: isOpen(date) ? null : toDayNumber(date.latest) };
}

function findTakeovers(lines: readonly AnnouncementLine[]): readonly Takeover[] {
  return lines.flatMap(({ neighbours, region }, by) =>
    neighbours
      .filter(({ how }) => how === "leaves")
      .map(({ slug, day }) => ({
        by,
        from: lines.findIndex(
          (other) => other.slug === slug && other.region === region && other.line.replaced?.date.edtf === day,
        ),
      }))
      .filter(({ from }) => from !== -1),
  );
}

function explain(hasTakeovers: boolean, moves: readonly AnnouncedMove[]): string {
  return [
    "A ring is where a film stood, a disc where it stands since.",
    ...(hasTakeovers ? ["A dotted line leads from a weekend that was left to the film that takes it."] : []),
    ...(moves.some(({ before, after }) => isWindow(before) || isWindow(after))
      ? ["A bar spans a date that is not a day."]
      : []),
  ].join(" ");
}

function isWindow(window: DayWindow | null): boolean {
  return window !== null && window.earliest !== window.latest;
}
