const SCRIPTS = [
  ["Hang", /\p{Script=Hangul}/u],
  ["Jpan", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Hani", /\p{Script=Han}/u],
  ["Arab", /\p{Script=Arabic}/u],
  ["Deva", /\p{Script=Devanagari}/u],
  ["Thai", /\p{Script=Thai}/u],
] as const;

/** An ISO 15924 code of a script that Archivo has no letters for. */
export type TitleScript = (typeof SCRIPTS)[number][0];

/**
 * The script a title needs another typeface for; undefined for Latin and for what the stand-in carries (Cyrillic,
 * Greek). Kana decide before Han, so "君の名は。" is `Jpan`; a title in Han alone, "卧虎藏龙", is `Hani`, since its
 * language cannot be told.
 */
export function scriptOf(title: string): TitleScript | undefined {
  return SCRIPTS.find(([, letters]) => letters.test(title))?.[0];
}
