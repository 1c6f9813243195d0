/** What is wrong with a text that is too long for its column, or holds what no database stores; null where it fits. */
export function longerThan(text: string, longest: number): string | null {
  const length = Array.from(text).length;
  if (length > longest)
    return `At most ${longest.toLocaleString("en-US")} characters: these are ${length.toLocaleString("en-US")}.`;
  return text.isWellFormed() && !text.includes("\0") ? null : "This holds a character that cannot be stored.";
}

/** A text without the spaces around it; null where nothing else was typed. */
export function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}
