/** What a word or number of a typed date can be. `short` is a year of two digits; `range` and `or` join two dates. */
export type TokenKind = "day" | "month" | "season" | "quarter" | "half" | "part" | "year" | "short" | "range" | "or";

export interface Token {
  readonly kind: TokenKind;
  /** A number as typed; for a season, quarter or half its EDTF code or number; for `part` 0 early, 1 mid, 2 late. */
  readonly value: number;
  /** True for a word that says more than the date it is read as, or says it otherwise: "early", "fall". */
  readonly telling: boolean;
}

export const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

const SEASONS = ["spring", "summer", "autumn", "winter"];
const PARTS = ["early", "mid", "late"];
const JOINTS = new Set(["–", "/", "-", "to", "through"]);
const FILLERS = new Set(["of", "the", "in", "on", "sometime"]);

/** "third quarter" and "2nd half" as "q3" and "h2", "19-Nov-2021" as "19 Nov 2021", "end of 2027" as "late 2027". */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:first|1st) (quarter|half)\b/g, "$1 1"],
  [/\b(?:second|2nd) (quarter|half)\b/g, "$1 2"],
  [/\b(?:third|3rd) quarter\b/g, "quarter 3"],
  [/\b(?:fourth|4th) quarter\b/g, "quarter 4"],
  [/\bquarter ([1-4])\b|\b([1-4])q(?![a-z])/g, "q$1$2 "],
  [/\bhalf ([12])\b|\b([12])h(?![a-z])/g, "h$1$2 "],
  [/\b(\d{1,2})[-/.]([a-z]{3,9})[-/.](\d{2,4})\b/g, "$1 $2 $3"],
  [/\b(early|mid|late)[-–]/g, "$1 "],
  [/\b(?:beginning|start) of\b/g, "early"],
  [/\bmiddle of\b/g, "mid"],
  [/\bend of\b/g, "late"],
  [/[.,]/g, " "],
];

const WORD = /\s*('\d\d(?!\d)|q[1-4](?!\d)|h[12](?!\d)|\d+(?:st|nd|rd|th)\b|\d+|[a-z]+|[–/-])\s*/y;

/** The text as `tokenize` wants it: small letters, one kind of apostrophe, dash and space. */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[’‘ʼ]/g, "'")
    .replaceAll(/[‐‑‒—―−]/g, "–")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** The words of a plain text; undefined where one of them has no place in a date. */
export function tokenize(text: string): readonly Token[] | undefined {
  const rewritten = REWRITES.reduce((rest, [from, to]) => rest.replace(from, to), text).trim();
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  while (WORD.lastIndex < rewritten.length) {
    const word = WORD.exec(rewritten)?.[1];
    if (word === undefined) return undefined;
    if (FILLERS.has(word)) continue;
    const token = /^'?\d/.test(word) ? numberToken(word) : wordToken(word);
    if (!token) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function token(kind: TokenKind, value: number, telling = false): Token {
  return { kind, value, telling };
}

function numberToken(word: string): Token | undefined {
  if (word.startsWith("'")) return token("short", Number(word.slice(1)));
  const value = Number.parseInt(word, 10);
  if (/^\d{4}$/.test(word)) return token("year", value);
  return /^\d{1,2}\D*$/.test(word) ? token("day", value) : undefined;
}

function wordToken(word: string): Token | undefined {
  if (word === "or") return token("or", 0, true);
  if (JOINTS.has(word)) return token("range", 0);
  if (/^q\d$/.test(word)) return token("quarter", 32 + Number(word[1]));
  if (/^h\d$/.test(word)) return token("half", Number(word[1]), true);
  if (word === "fall") return token("season", 23, true);
  if (SEASONS.includes(word)) return token("season", 21 + SEASONS.indexOf(word));
  if (PARTS.includes(word)) return token("part", PARTS.indexOf(word), true);
  const month = word.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(word));
  return month === -1 ? undefined : token("month", month + 1);
}
