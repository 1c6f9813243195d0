import type { FilmPage } from "#app/(public)/films/[slug]/film-page.ts";
import { capitalised } from "#domain/capitalised.ts";
import { releasePlace } from "#domain/release-phrase.ts";
import { TEXT, textWidth } from "#domain/timeline/text-width.ts";
import { heightOf, layoutFilm, PlacedTimeline } from "./film-picture.tsx";
import { pictureStyles } from "./picture-styles.ts";

/** What networks show beside a link, at half of this size or less. */
const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 56;
const INSIDE = CARD.width - 2 * MARGIN;
const SIZES = { title: [68, 56, 46], now: 84, place: 34 } as const;
/** Laid out narrower and drawn larger: its letters are made for a page. */
const TIMELINE = { width: 840, scale: INSIDE / 840, top: 312, bottom: 610 } as const;

/** A film's history at a glance: its title, the date it has, where that is, and the timeline. */
export function FilmCard({ page }: { page: FilmPage }) {
  const { view, shown, sentence } = page;
  const title = fitTitle(view.film.title);
  const now = sentence?.hero ?? "No date";
  const timeline = layoutFilm(page, TIMELINE.width);
  const room = (TIMELINE.bottom - TIMELINE.top) / (timeline ? heightOf(timeline) : 1);
  const scale = Math.min(TIMELINE.scale, room);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={CARD.width} height={CARD.height}>
      <style>{pictureStyles("light")}</style>
      <rect className="paper" width="100%" height="100%" />
      <text x={MARGIN} y={112} fontSize={title.size} fontWeight={700}>
        {title.text}
      </text>
      <rect className="now" x={MARGIN} y={146} width={Math.min(INSIDE, widthAt(now, SIZES.now) + 32)} height={104} />
      <text x={MARGIN + 16} y={228} fontSize={SIZES.now} fontWeight={700}>
        {cut(now, SIZES.now, INSIDE - 32)}
      </text>
      <text x={MARGIN} y={294} fontSize={SIZES.place}>
        {shown ? capitalised(releasePlace(shown.region, shown.type, shown.variant)) : "On record for this film yet"}
      </text>
      {timeline ? (
        <PlacedTimeline
          timeline={timeline}
          x={(CARD.width - timeline.width * scale) / 2}
          y={TIMELINE.top}
          scale={scale}
        />
      ) : null}
      <text x={CARD.width - MARGIN} y={48} fontSize={26} fontWeight={700} textAnchor="end">
        Slateline
      </text>
    </svg>
  );
}

/** The title as large as it can stand on one line; cut where the smallest is too wide. */
function fitTitle(title: string): { readonly text: string; readonly size: number } {
  const size = SIZES.title.find((candidate) => widthAt(title, candidate) <= INSIDE) ?? SIZES.title[2];
  return { text: cut(title, size, INSIDE), size };
}

function cut(text: string, size: number, width: number): string {
  let letters = [...new Intl.Segmenter("en").segment(text)].map(({ segment }) => segment);
  if (widthAt(text, size) <= width) return text;
  while (letters.length > 0 && widthAt(`${letters.join("")}…`, size) > width) letters = letters.slice(0, -1);
  return `${letters.join("").trimEnd()}…`;
}

/** About how wide a bold text is at a size. */
function widthAt(text: string, size: number): number {
  return (textWidth(text, "date") * size) / TEXT.date.size;
}
