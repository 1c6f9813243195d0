/** What a key event tells of itself. */
export type PressedKey = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "defaultPrevented" | "isComposing"
>;

/** True for Ctrl K and ⌘K. No single character opens the search: one spoken or hit by chance would (WCAG 2.1.4). */
export function asksForSearch(event: PressedKey): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (event.defaultPrevented || event.isComposing || altKey || shiftKey) return false;
  return key.toLowerCase() === "k" && ctrlKey !== metaKey;
}
