import { wordsOf } from "./search-name.ts";

/**
 * True where readers of the record would take two editors' names for one: letters' case, accents, signs and spaces make
 * no other name of it ("Zoë Bell" and "zoe  bell"). Names without a letter or digit are compared as they are.
 */
export function isSameEditorName(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(name: string): string {
  const key = wordsOf(name).join(" ");
  return key === "" ? name.trim() : key;
}
