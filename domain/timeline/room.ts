import { type Away, type Box, clamp, type Hung, meets, ROW } from "./geometry.ts";
import { PIN_RADIUS } from "./picture.ts";

/** The room of a picture: what is taken of its width, above the axis and below it without end. */
export class Room {
  readonly #width: number;
  readonly #taken: Box[] = [];
  readonly #shaded: Box[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  take(box: Box): void {
    this.#taken.push(box);
  }

  /** Keeps what is settled away, but not the lines that lead to labels. */
  shade(box: Box): void {
    this.#shaded.push(box);
  }

  /** Takes the first candidate that is free, all of them moved away from the axis until one is. */
  settle<Candidate extends Hung>(
    candidates: readonly [Candidate, ...Candidate[]],
    away: Away,
    gap: number = ROW,
  ): Candidate {
    for (let distance = 0; ; distance += ROW) {
      const settled = this.#takeFirstFree(candidates, distance * away, gap);
      if (settled) return settled;
    }
  }

  /** The same, but null where none is free within `farthest` px. */
  settleWithin<Candidate extends Hung>(
    farthest: number,
    candidates: readonly Candidate[],
    away: Away,
    gap: number = ROW,
  ): Candidate | null {
    for (let distance = 0; distance <= farthest; distance += ROW) {
      const settled = this.#takeFirstFree(candidates, distance * away, gap);
      if (settled) return settled;
    }
    return null;
  }

  /** Takes the way straight up to the axis; false where something is in it. */
  lead({ at, box }: Hung): boolean {
    const way = { x: at, y: PIN_RADIUS + ROW, width: 0, height: box.y - PIN_RADIUS - 2 * ROW };
    const isClear = isFree(way, this.#taken, 0);
    if (isClear) this.take(way);
    return isClear;
  }

  #takeFirstFree<Candidate extends Hung>(
    candidates: readonly Candidate[],
    moved: number,
    gap: number,
  ): Candidate | null {
    for (const candidate of this.#insideIfAny(candidates)) {
      const { x, y, ...size } = candidate.box;
      const box = { x: clamp(x, 0, this.#width - size.width), y: y + moved, ...size };
      if (!isFree(box, this.#taken, gap) || !isFree(box, this.#shaded, gap)) continue;
      this.take(box);
      return { ...candidate, box };
    }
    return null;
  }

  /** What would reach beyond the picture is pushed back into it, but only where there is nothing else to choose. */
  #insideIfAny<Candidate extends Hung>(candidates: readonly Candidate[]): readonly Candidate[] {
    const inside = candidates.filter(({ box }) => box.x >= 0 && box.x + box.width <= this.#width);
    return inside.length > 0 ? inside : candidates;
  }
}

function isFree(box: Box, among: readonly Box[], gap: number): boolean {
  return !among.some((other) => meets(other, box, gap));
}
