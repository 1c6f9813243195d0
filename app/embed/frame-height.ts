import type { EmbedAnswer, EmbedStep } from "#components/widget/answer.ts";

/** In px, as the widget's style sheet sets them; a letter's width is the average one, with what lines leave over. */
const FRAME = { sides: 34, ends: 18 } as const;
const LINE = { height: 20.3, letter: 7.7 } as const;
const TITLE = { height: 23.2, letter: 9.4 } as const;
const TITLE_INDENT = 14;
const QUIET = { height: 17.4, letter: 6.6 } as const;
/** Of letters: a line is no narrower than a word, which is not broken, however narrow the frame. */
const LEAST_LINE = 10;
const BELOW_PARAGRAPH = 8;
const ROW_PADDING = 6;
const LIST_INDENT = 26;
const BAR = 10;
const SUMMARY = 28;
const AROUND_AXIS = 40;
const YEARS = 18;
/** Where the style sheet turns from the bars of a narrow list to the picture. */
const PICTURE_FROM = 400;

/**
 * About how high a frame of a width will be, in px: what is reserved for it before it tells its own height, and for good
 * where scripts may not run. Rather too high than too low.
 */
export function frameHeight(answer: EmbedAnswer, { width, limit }: { width: number; limit: number }): number {
  const inside = width - FRAME.sides;
  const isWide = inside >= PICTURE_FROM;
  const { title, now, say, notes = [], fresh, years, steps } = answer;
  const shown = steps.slice(-limit);
  const rows = shown.reduce((sum, step) => sum + rowHeight(step, inside - LIST_INDENT, isWide), 0);
  const paragraphs = [
    textHeight(title, inside - TITLE_INDENT, TITLE),
    textHeight(`${now} ${say}`, inside, LINE),
    ...[...notes, `${fresh}. Slateline`].map((text) => textHeight(text, inside, QUIET)),
  ].reduce((sum, height) => sum + height + BELOW_PARAGRAPH, 0);
  const picture = years && isWide ? pictureHeight(steps) + YEARS : 0;
  const summary = steps.length > limit ? SUMMARY : 0;
  return Math.ceil(FRAME.ends + paragraphs + picture + summary + rows + BELOW_PARAGRAPH);
}

function rowHeight({ on, date = "", did, source = "", at }: EmbedStep, width: number, isWide: boolean): number {
  const text = [date, did, source].join(" ");
  if (isWide) return textHeight(`${on}     ${text}`, width, LINE) + ROW_PADDING;
  return LINE.height + textHeight(text, width, LINE) + (at ? BAR : 0) + ROW_PADDING;
}

function pictureHeight(steps: readonly EmbedStep[]): number {
  const rises = steps.map(({ rise = 0 }) => rise);
  return Math.max(...rises, 0) - Math.min(...rises, 0) + AROUND_AXIS;
}

function textHeight(text: string, width: number, { height, letter }: { height: number; letter: number }): number {
  return Math.ceil((text.length * letter) / Math.max(width, LEAST_LINE * letter)) * height;
}
