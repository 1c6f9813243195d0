import type { Size } from "./geometry.ts";

/** Sizes in px, and widths against the regular weight; the style sheet sets the same. */
export const TEXT = {
  date: { size: 15, weight: 1.06, line: 19 },
  later: { size: 15, weight: 1.06, line: 19 },
  earlier: { size: 15, weight: 1.06, line: 19 },
  was: { size: 13, weight: 1, line: 17 },
  note: { size: 13, weight: 1, line: 17 },
  strong: { size: 13, weight: 1.06, line: 17 },
  month: { size: 12, weight: 1, line: 16 },
} as const;

/** A way in which texts of the picture are set. */
export type TextStyle = keyof typeof TEXT;

/** A text and how it is set. */
export interface StyledText {
  readonly text: string;
  readonly style: TextStyle;
}

/** Longer texts are cut off: no label may fill the picture. */
const WIDEST = 280;

/** Widths in em of Archivo at weight 400, averaged by the look of the letters; what is not Latin is taken as square. */
const GLYPHS = [
  [/[ ijlI.,:;'’|]/, 0.27],
  [/[frt()\-“”]/, 0.36],
  [/[mwMWGOQ]/, 0.8],
  [/[A-Z]/, 0.71],
  [/[\u0021-\u024f\u2000-\u22ff]/, 0.57],
] as const;

const LETTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/** About how wide a text is in px, rather too much than too little. */
export function textWidth(text: string, style: TextStyle): number {
  const { size, weight } = TEXT[style];
  const em = lettersOf(text).map((letter) => GLYPHS.find(([look]) => look.test(letter))?.[1] ?? 1);
  return Math.ceil(em.reduce((sum, width) => sum + width, 0) * size * weight);
}

/** The text, cut off with "…" where it is wider than `width` px: by default, than a label may be. */
export function fit<Text extends StyledText>(text: Text, width = WIDEST): Text {
  return { ...text, text: cutOff(text, width) };
}

/** The room for lines set one below the other, in px. */
export function sizeOf(lines: readonly StyledText[]): Size {
  return {
    width: Math.max(...lines.map(({ text, style }) => textWidth(text, style))),
    height: lines.reduce((sum, { style }) => sum + TEXT[style].line, 0),
  };
}

function cutOff({ text, style }: StyledText, width: number): string {
  if (textWidth(text, style) <= width) return text;
  const letters = lettersOf(text);
  while (letters.length > 0 && textWidth(`${letters.join("")}…`, style) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

function lettersOf(text: string): string[] {
  return [...LETTERS.segment(text)].map(({ segment }) => segment);
}
