import { distance } from "fastest-levenshtein";

/** Letters of their own, which no accent makes of others, as people without them on their keyboard type them. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
  "&": " and ",
};
/** Scripts that set no spaces: a word may begin at any letter. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const LONGEST_KEY = 40;
const LONGEST_WORD = 20;
/** Shorter words are typed right, or are too near to too many others. */
const SHORTEST_WORD = 4;
const SHORTEST_PART = 3;

/**
 * The words of a name, in small letters of their own script, without accents and signs: "Amélie & Co." is `amelie`,
 * `and`, `co`; "君の名は。" is one word. Not the slug library, which spells every script in ASCII.
 */
export function wordsOf(name: string): readonly string[] {
  const plain = name
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[ßæœøłđðþıς&]/g, (letter) => SPELLED_OUT[letter] ?? letter)
    .normalize("NFC");
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Words as one key, without spaces, so that "spiderman" finds "Spider-Man"; cut to 40 letters. */
export function keyOf(words: readonly string[]): string {
  return [...words.join("")].slice(0, LONGEST_KEY).join("");
}

/** The keys under which a name is found: from each of its words on, in a script without spaces from each letter on. */
export function searchKeys(name: string): readonly string[] {
  return [...new Set(tailsOf(wordsOf(name)).map((tail) => keyOf(tail)))];
}

function tailsOf(words: readonly string[]): readonly (readonly string[])[] {
  return words.flatMap((word, index) => {
    const letters = [...word];
    const starts = letters.flatMap((letter, start) => (start === 0 || UNSPACED.test(letter) ? [start] : []));
    return starts.map((start) => [letters.slice(start).join(""), ...words.slice(index + 1)]);
  });
}

/** True for a word that a typing error can be corrected to: letters of a script with spaces, neither few nor many. */
export function isCorrectable(word: string): boolean {
  const length = [...word].length;
  return length >= SHORTEST_WORD && length <= LONGEST_WORD && /^\p{L}+$/u.test(word) && !UNSPACED.test(word);
}

/**
 * What a word is looked up by: itself, and itself less one letter. Two words one error apart (a letter left out, put in,
 * put for another, two swapped) have a form in common.
 */
export function formsOf(word: string): readonly string[] {
  const letters = [...word];
  return [...new Set([word, ...letters.map((_, index) => letters.toSpliced(index, 1).join(""))])];
}

/** The forms and the ends of a word: "impossible" is found by "imposible" and by "possible". */
export function formsAndEndsOf(word: string): readonly string[] {
  const letters = [...word];
  const ends = letters.slice(0, 1 - SHORTEST_PART).map((_, start) => letters.slice(start).join(""));
  return [...new Set([...formsOf(word), ...ends])];
}

/** How a name answers to what was typed, best first. */
const MATCHES = ["exactly", "begins", "word begins", "contains", "all words", "is its beginning", "nearly"] as const;
export type Match = (typeof MATCHES)[number];

export interface NameMatch {
  readonly name: string;
  readonly match: Match;
  /** The share of letters that would have to change, where it matches nearly; else 0. */
  readonly difference: number;
}

/** As different as a name may be and still match nearly: one letter in three. */
const MOST_DIFFERENT = 0.34;

/** The best match of any of the names, of equals the first; undefined where none is near. */
export function bestMatch(wanted: readonly string[], names: readonly string[]): NameMatch | undefined {
  const split = names.map((name) => ({ name, words: wordsOf(name) }));
  const plain = split.flatMap(({ name, words }): NameMatch[] => {
    const match = plainMatchOf(wanted, words);
    return match ? [{ name, match, difference: 0 }] : [];
  });
  const matches =
    plain.length > 0 ? plain : split.map(({ name, words }) => nearMatch(name, differenceOf(wanted, words)));
  const [best] = matches.toSorted(compareMatches);
  return best && best.difference <= MOST_DIFFERENT ? best : undefined;
}

function nearMatch(name: string, difference: number): NameMatch {
  return { name, match: "nearly", difference };
}

/** Orders matches by kind, then by likeness; zero for equals. */
export function compareMatches(a: NameMatch, b: NameMatch): number {
  return MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) || a.difference - b.difference;
}

function plainMatchOf(wanted: readonly string[], words: readonly string[]): Match | undefined {
  const [typed, whole] = [wanted.join(""), words.join("")];
  if (typed === "" || whole === "") return undefined;
  if (whole === typed) return "exactly";
  if (whole.startsWith(typed)) return "begins";
  if (tailsOf(words).some((tail) => tail.join("").startsWith(typed))) return "word begins";
  if (whole.includes(typed)) return "contains";
  if (wanted.every((each) => words.some((word) => word.startsWith(each)))) return "all words";
  return beginningsOf(wanted).includes(whole) ? "is its beginning" : undefined;
}

/** What was typed less its last words, down to the first: "blade 2025" may mean "Blade". */
export function beginningsOf(wanted: readonly string[]): readonly string[] {
  return wanted.slice(1).map((_, index) => wanted.slice(0, index + 1).join(""));
}

/** What a name that goes on differs by beside its letters: of two as near, the one that is all there is comes first. */
const GOES_ON = 0.01;

/** Compared with as many words of the name as were typed, or one more, from any word on; the last may be unfinished. */
function differenceOf(wanted: readonly string[], words: readonly string[]): number {
  const [typed, whole] = [wanted.join(""), words.join("")];
  if (typed.length < SHORTEST_WORD || whole === "") return 1;
  const windows = words.flatMap((_, start) => {
    const rest = words.slice(start);
    const same = rest.slice(0, wanted.length).join("");
    return [same, rest.slice(0, wanted.length + 1).join(""), same.slice(0, typed.length)];
  });
  const differences = windows.map(
    (window) => distance(typed, window) / Math.max(typed.length, window.length) + (window === whole ? 0 : GOES_ON),
  );
  return Math.min(...differences);
}

/** Further from what was typed than this, a word of the record is no correction of it. */
const MOST_ERRORS = 2;

/** The words of the record that one of the name's words may have been meant for, nearest first, at most `limit`. */
export function nearestWords(typed: string, words: readonly string[], limit: number): readonly string[] {
  return words
    .map((word) => ({ word, errors: distance(typed, word) }))
    .filter(({ word, errors }) => errors <= MOST_ERRORS || word.includes(typed))
    .toSorted((a, b) => a.errors - b.errors || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word }) => word);
}
