import type { Direction } from "#domain/vocabulary.ts";

/** Later is filled and points on, earlier is hollow and points back: the picture beside the words, never instead of them. */
const OUTLINES: Record<Direction, string> = { later: "M1 .5 9.5 5.5 1 10.5Z", earlier: "M9 1 1.2 5.5 9 10Z" };

export function Wedge({ direction }: { direction: Direction }) {
  return (
    <svg className="wedge" viewBox="0 0 10 11" aria-hidden="true">
      <path d={OUTLINES[direction]} />
    </svg>
  );
}
