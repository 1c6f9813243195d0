/** What is said of a text that `isStorable` refuses. */
export const UNSTORABLE = "This holds a character that cannot be stored.";

/** False for a text with a character that PostgreSQL stores in no column: U+0000, or half of a pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** What is wrong with a text that is too long for its column, or holds what no database stores; null where it fits. */
export function longerThan(text: string, longest: number): string | null {
  const length = Array.from(text).length;
  if (length > longest)
    return `At most ${longest.toLocaleString("en-US")} characters: these are ${length.toLocaleString("en-US")}.`;
  return isStorable(text) ? null : UNSTORABLE;
}

/** A text without the spaces around it; null where nothing else was typed. */
export function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}
