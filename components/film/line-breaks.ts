export const NO_BREAK = "\u00a0";

/** Keeps a dash at the end of its line: "Mission: Impossible – / Dead Reckoning". */
export function bindDashes(text: string): string {
  return text.replaceAll(" – ", `${NO_BREAK}– `);
}

/** Keeps a day on the line of its month ("July 12," and "12 July") and a count on that of its noun, in any sentence. */
export function bindDays(text: string): string {
  return text
    .replace(/(?<=\p{Lu}\p{L}{2,}) (?=\d{1,2}(?!\d))/gu, NO_BREAK)
    .replace(/(?<=(?<!\d)\d{1,2}) (?=\p{L}{3})/gu, NO_BREAK);
}
