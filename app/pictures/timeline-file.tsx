import type { FilmPage } from "#app/(public)/films/[slug]/film-page.ts";
import type { EmbedAnswer } from "#components/widget/answer.ts";
import type { Theme } from "#domain/embed-wish.ts";
import { fit } from "#domain/timeline/text-width.ts";
import { heightOf, layoutFilm, PlacedTimeline } from "./film-picture.tsx";
import { pictureStyles } from "./picture-styles.ts";

const WIDTH = 800;
const MARGIN = 24;
const INSIDE = WIDTH - 2 * MARGIN;
/** Sizes of text over that of the notes, which `fit` measures. */
const TITLE_SCALE = 20 / 13;
const HEAD = 82;
const FOOT = 34;

/** The timeline of a film as a picture that stands alone: with what it shows in words, and where it is from. */
export function TimelineFile({ page, answer, theme }: { page: FilmPage; answer: EmbedAnswer; theme: Theme }) {
  const { title, now, say, fresh, steps } = answer;
  const timeline = layoutFilm(page, INSIDE);
  const height = HEAD + (timeline ? heightOf(timeline) : 0) + FOOT;
  const noted = fit({ text: `${now} ${say}`, style: "note" }, INSIDE).text;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      aria-labelledby="title words"
    >
      <title id="title">{`${title}: ${now} ${say}`}</title>
      <desc id="words">{steps.map(({ on, date = "", did }) => `${on}: ${date} ${did}.`).join(" ")}</desc>
      <style>{pictureStyles(theme)}</style>
      <rect className="paper" width="100%" height="100%" />
      <text x={MARGIN} y={38} fontSize={20} fontWeight={700}>
        {fit({ text: title, style: "note" }, INSIDE / TITLE_SCALE).text}
      </text>
      <text x={MARGIN} y={62} fontSize={13}>
        {noted}
      </text>
      {timeline ? <PlacedTimeline timeline={timeline} x={MARGIN} y={HEAD} scale={1} /> : null}
      <text x={MARGIN} y={height - 14} fontSize={12}>
        {`${fresh}. Slateline`}
      </text>
    </svg>
  );
}
