/**
 * What the widget draws: one release of a film. Every text and every place is the server's, so that dates are written, and
 * pictures laid out, in one way everywhere; the widget carries neither (docs/decisions/0011).
 */
export interface EmbedAnswer {
  readonly title: string;
  /** The film's page. */
  readonly url: string;
  /** What stands largest: "July 12, 2023", "No date". */
  readonly now: string;
  /** Continues it, and names the region: "in US cinemas: its sixth exact date, 719 days after the first." */
  readonly say: string;
  /** What is shown in place of what was asked for, and what became of a pinned day; absent where there is nothing to note. */
  readonly notes?: readonly string[] | undefined;
  /** How fresh it is: "Checked against pages up to July 12, 2023". */
  readonly fresh: string;
  /** Where years begin on the axis of the steps, and which; absent where the release never had a date. */
  readonly years?: readonly (readonly [at: number, year: number])[] | undefined;
  /** In the order announced. */
  readonly steps: readonly EmbedStep[];
}

/** A line of the history. */
export interface EmbedStep {
  /** When it was announced: "Apr 24, 2020". */
  readonly on: string;
  /** What it gave, as announced: "November 19, 2021", "Memorial Day weekend", "No date"; absent where it restates the line before. */
  readonly date?: string | undefined;
  /** What it did: "Delayed +119 days later", "Released on the announced day". */
  readonly did: string;
  /** Who published the first page that says so: "Variety". */
  readonly source?: string | undefined;
  /** Where its date lies on an axis `PICTURE_WIDTH` wide: a day, or the two ends of a window; absent without a date. */
  readonly at?: readonly number[] | undefined;
  /** How high the arc is that leads here from the date before, negative below the axis; absent where there is none to draw. */
  readonly rise?: number | undefined;
  /** 1 where it moved the date later, −1 earlier; absent where it moved nothing. */
  readonly way?: number | undefined;
}

/** Of the axis, in px. Lines are stretched to the width there is, strokes are not. */
export const PICTURE_WIDTH = 480;
