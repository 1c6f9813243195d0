import { type Parsed, parsed, refused } from "#domain/parsed.ts";
import common from "./common-passwords.json" with { type: "json" };

/** ASVS 5.0, 6.2.1 and 6.2.9: eight at least, fifteen advised, and room for a sentence. */
export const SHORTEST_PASSWORD = 8;
const ADVISED_PASSWORD = 15;
export const LONGEST_PASSWORD = 128;

/** Shorter parts of a name or an address may turn up in any sentence. */
const SHORTEST_TELLING_PART = 4;
/** Fewer characters beside a known word are its usual ornaments: "lovelace12!". */
const FEWEST_OF_ONES_OWN = 4;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/gu;

const COMMON: ReadonlySet<string> = new Set(common);

/**
 * A password that may be kept: any characters, of a length, neither among the 3,000 most common nor made of what
 * anybody knows of its owner (`about`: their name, their address). No mixture of kinds of characters is asked for,
 * which makes passwords shorter and not better (ASVS 5.0, 6.2.5).
 */
export function parsePassword(text: string, { about }: { about: readonly string[] }): Parsed<string> {
  if ([...text].length < SHORTEST_PASSWORD)
    return refused(`Too short: at least ${SHORTEST_PASSWORD} characters, better ${ADVISED_PASSWORD} or more`);
  if (text.length > LONGEST_PASSWORD) return refused(`Too long: at most ${LONGEST_PASSWORD} characters`);
  if (COMMON.has(text.toLowerCase()))
    return refused("One of the most common passwords, and tried first: choose another");
  return isTelling(text, ["slateline", ...about])
    ? refused("Too close to your name, your address or this site's: choose another")
    : parsed(text);
}

/** True where hardly a letter or digit is left once the guessable words are out. */
function isTelling(text: string, about: readonly string[]): boolean {
  const parts = about.flatMap((words) => words.toLowerCase().split(NEITHER_LETTER_NOR_DIGIT));
  const rest = parts
    .filter((part) => part.length >= SHORTEST_TELLING_PART)
    .reduce((left, part) => left.replaceAll(part, ""), text.toLowerCase());
  return rest.length < text.length && rest.replaceAll(NEITHER_LETTER_NOR_DIGIT, "").length < FEWEST_OF_ONES_OWN;
}
