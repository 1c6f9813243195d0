import { bindDays, NO_BREAK } from "./line-breaks.ts";

/**
 * How wide a display text runs in Archivo at weight 750, so that the server can choose the width axis (62–125 %) at which
 * it fills its measure, and nothing moves when the page is drawn. Measuring in the browser was rejected for that shift.
 *
 * Advances in thousandths of an em at the widths 62, 100 and 125 %, proportional figures, from the font file that
 * `app/styles/fonts.css` names; between the masters they are straight lines. Kerning moves a date by less than 0.5 %.
 */
const ADVANCES: Record<string, readonly [condensed: number, normal: number, expanded: number]> = {
  "0": [420, 610, 778],
  "1": [358, 611, 693],
  "2": [414, 611, 774],
  "3": [419, 611, 781],
  "4": [407, 611, 768],
  "5": [423, 610, 780],
  "6": [420, 611, 783],
  "7": [374, 611, 715],
  "8": [409, 611, 795],
  "9": [420, 610, 783],
  " ": [119, 192, 309],
  ",": [208, 313, 338],
  ".": [208, 313, 338],
  "–": [310, 500, 625],
  "-": [240, 333, 416],
  "’": [195, 279, 299],
  "&": [523, 790, 978],
  "/": [269, 301, 307],
  ":": [221, 335, 334],
  "(": [357, 369, 364],
  ")": [357, 369, 364],
  A: [489, 735, 925],
  B: [477, 733, 908],
  C: [502, 743, 943],
  D: [501, 747, 934],
  E: [449, 691, 864],
  F: [393, 631, 796],
  G: [528, 809, 1013],
  H: [501, 770, 982],
  I: [236, 315, 365],
  J: [416, 616, 724],
  K: [498, 747, 938],
  L: [404, 607, 742],
  M: [667, 893, 1137],
  N: [505, 770, 981],
  O: [539, 801, 1014],
  P: [468, 690, 859],
  Q: [539, 801, 1014],
  R: [494, 740, 929],
  S: [449, 688, 862],
  T: [451, 658, 838],
  U: [492, 765, 961],
  V: [466, 712, 892],
  W: [694, 971, 1206],
  X: [482, 721, 932],
  Y: [479, 715, 901],
  Z: [459, 667, 850],
  a: [419, 598, 765],
  b: [416, 621, 754],
  c: [397, 593, 757],
  d: [416, 621, 754],
  e: [409, 601, 769],
  f: [247, 327, 438],
  g: [391, 620, 755],
  h: [412, 616, 743],
  i: [206, 277, 304],
  j: [206, 275, 302],
  k: [416, 590, 719],
  l: [206, 277, 304],
  m: [619, 914, 1154],
  n: [412, 616, 743],
  o: [413, 624, 770],
  p: [416, 621, 754],
  q: [416, 621, 754],
  r: [266, 393, 467],
  s: [368, 568, 697],
  t: [254, 363, 486],
  u: [412, 615, 743],
  v: [369, 560, 690],
  w: [578, 829, 1046],
  x: [403, 592, 740],
  y: [365, 560, 690],
  z: [363, 527, 652],
};

/** Letters not in the table: accented ones run about as wide as "e"; Han, kana and Hangul fill their square. */
const OTHER_LETTER = [409, 601, 769] as const;
const SQUARE = [1000, 1000, 1000] as const;
const SQUARE_LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const CONDENSED = 62;
const NORMAL = 100;
const EXPANDED = 125;

/** In em: letters are drawn together, less where they are condensed already; a space is as wide at every setting. */
const TIGHTEST = -0.05;
const LOOSEST = -0.03;
const SPACE = 0.15;
/** The white before a first letter, in em: stems stand off from it, slants do not; it grows a little with the width. */
const STEMS = /^[BDEFHIKLMNPRUbhiklmnpru]/;
const SLANTS = /^[AJTVWXYZ47jtvwxyz]/;
const WHITE_OF_STEM = 0.048;
const WHITE_OF_ROUND = 0.018;
const WHITE_OF_SLANT = 0.002;
const WHITE_GROWS = 0.028;

/** How a display text is to fill a measure; sizes are parts of the measure, widths of the axis percents. */
export interface Measure {
  /** The size to keep while the width axis alone can fill the measure. */
  readonly size: number;
  /** As large as a text too short for the widest setting may become. */
  readonly largest: number;
  /** Below this size, or this width, the text is broken into one line more, as long as it may be. */
  readonly smallest: number;
  readonly narrowest: number;
  readonly maxLines: number;
}

export interface DisplayFit {
  readonly lines: readonly string[];
  /** `font-stretch` in percent. */
  readonly stretch: number;
  /** `font-size` as a part of the measure. */
  readonly size: number;
  /** `letter-spacing` and `word-spacing` in em. */
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  /** How far the text hangs into the margin, in em, so that ink and not white begins at the measure. */
  readonly hang: number;
}

/** One line wherever it can be, for wide pages. */
export const WIDE_MEASURE: Measure = {
  size: 0.1527,
  largest: 0.18,
  smallest: 0.085,
  narrowest: CONDENSED,
  maxLines: 3,
};
/** Two lines for most dates, for phones. */
export const NARROW_MEASURE: Measure = { size: 0.245, largest: 0.29, smallest: 0.2, narrowest: 84, maxLines: 6 };

/**
 * Sets a display text so that its widest line fills the measure: the width axis first, and where that ends, the size.
 * Breaks between words alone, into the fewest lines that stay large and wide enough; where none do, the last try is as
 * small and condensed as it must be.
 */
export function fitDisplay(text: string, measure: Measure): DisplayFit {
  const words = boundWords(text).map((word) => ({ text: word, width: lineWidth(word, NORMAL) }));
  const most = Math.min(words.length, measure.maxLines);
  for (let count = 1; count < most; count++) {
    const fit = fitLines(breakInto(words, count), measure);
    if (fit.size >= measure.smallest && fit.stretch >= measure.narrowest) return fit;
  }
  return fitLines(breakInto(words, most), measure);
}

/** The width of a line in em at a width-axis setting, from the ink of its first letter. */
export function lineWidth(line: string, stretch: number): number {
  const letterSpacing = letterSpacingAt(stretch);
  const widths = Array.from(line).map((letter) =>
    letter === " " ? SPACE : advanceOf(letter, stretch) / 1000 + letterSpacing,
  );
  return widths.reduce((sum, width) => sum + width, -whiteBefore(line, stretch));
}

function whiteBefore(line: string, stretch: number): number {
  const white = STEMS.test(line) ? WHITE_OF_STEM : SLANTS.test(line) ? WHITE_OF_SLANT : WHITE_OF_ROUND;
  return white + WHITE_GROWS * partOfAxis(stretch);
}

function letterSpacingAt(stretch: number): number {
  return LOOSEST + (TIGHTEST - LOOSEST) * partOfAxis(stretch);
}

/** 0 for the most condensed setting, 1 for the widest. */
function partOfAxis(stretch: number): number {
  return (stretch - CONDENSED) / (EXPANDED - CONDENSED);
}

/** Words that a line may end with. */
function boundWords(text: string): readonly string[] {
  return bindDays(text)
    .split(" ")
    .map((word) => word.replaceAll(NO_BREAK, " "));
}

function fitLines(lines: readonly string[], { size, largest }: Measure): DisplayFit {
  const widestAt = (stretch: number) => Math.max(...lines.map((line) => lineWidth(line, stretch)));
  const target = 1 / size;
  if (widestAt(CONDENSED) >= target) return setAt(lines, CONDENSED, 1 / widestAt(CONDENSED));
  if (widestAt(EXPANDED) <= target) return setAt(lines, EXPANDED, Math.min(largest, 1 / widestAt(EXPANDED)));
  const stretch = highest(CONDENSED, EXPANDED, (setting) => widestAt(setting) <= target);
  return setAt(lines, Math.floor(stretch * 10) / 10, size);
}

function setAt(lines: readonly string[], stretch: number, size: number): DisplayFit {
  const letterSpacing = letterSpacingAt(stretch);
  const wordSpacing = SPACE - letterSpacing - advanceOf(" ", stretch) / 1000;
  const hang = Math.min(...lines.map((line) => whiteBefore(line, stretch)));
  return { lines, stretch, size, letterSpacing, wordSpacing, hang };
}

function advanceOf(letter: string, stretch: number): number {
  const [condensed, normal, expanded] = ADVANCES[letter] ?? (SQUARE_LETTERS.test(letter) ? SQUARE : OTHER_LETTER);
  return stretch < NORMAL
    ? condensed + ((normal - condensed) * (stretch - CONDENSED)) / (NORMAL - CONDENSED)
    : normal + ((expanded - normal) * (stretch - NORMAL)) / (EXPANDED - NORMAL);
}

interface Word {
  readonly text: string;
  readonly width: number;
}

/** Words in so many lines, the widest as short as can be, the first lines filled first ("July 12, / 2023"). */
function breakInto(words: readonly Word[], count: number): readonly string[] {
  const whole = words.reduce((sum, word) => sum + word.width, words.length * SPACE);
  const narrowest = highest(-whole, 0, (limit) => fillLines(words, -limit).length <= count);
  return fillLines(words, -narrowest);
}

function fillLines(words: readonly Word[], limit: number): readonly string[] {
  const lines: Word[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const width = line ? line.width + SPACE + word.width : word.width;
    if (line && width <= limit) lines[lines.length - 1] = { text: `${line.text} ${word.text}`, width };
    else lines.push(word);
  }
  return lines.map((line) => line.text);
}

/** The highest number of a stretch, to a tenth of a hundredth of it, for which something still holds. */
function highest(low: number, high: number, holds: (value: number) => boolean): number {
  let [holding, failing] = [low, high];
  while (failing - holding > (high - low) / 1000) {
    const middle = (holding + failing) / 2;
    if (holds(middle)) holding = middle;
    else failing = middle;
  }
  return holding;
}
