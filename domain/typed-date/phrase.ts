import { parsed, type Parsed, refused } from "#domain/parsed.ts";
import { dayOf, fullYear, noteOfShortYear, pad, type Reading, readingOf } from "./reading.ts";
import { between } from "./span.ts";
import { type Token, type TokenKind, tokenize } from "./tokens.ts";

const WINTER = 24;
/** Early, mid and late are the thirds of a year, four months each. */
const THIRDS = [
  ["01", "04"],
  ["05", "08"],
  ["09", "12"],
];
const HALVES = [
  ["01", "06"],
  ["07", "12"],
];

const SHAPES = new Set([
  "year",
  "month year",
  "year month",
  "month day year",
  "day month year",
  "year month day",
  "season year",
  "year season",
  "quarter year",
  "year quarter",
  "half year",
  "year half",
  "part year",
  "part month year",
  "part season year",
  "part quarter year",
]);

/**
 * Reads a date in words, plain as `plainText` leaves it: "nov 19 2021", "q3 2027", "early 2027", "july 12 – 18, 2021".
 * Undefined where a word of it has no place in a date.
 */
export function readPhrase(text: string): Parsed<Reading> | undefined {
  const tokens = tokenize(text);
  if (!tokens || tokens.length === 0) return undefined;
  const joint = tokens.findIndex(({ kind }) => kind === "range" || kind === "or");
  if (joint === -1) return readPoint(tokens);
  const [before, after] = [tokens.slice(0, joint), tokens.slice(joint + 1)];
  const winter = readWinter(before, after);
  if (winter) return winter;
  return readRange(before, after, tokens[joint]?.telling === true);
}

function readPoint(typed: readonly Token[]): Parsed<Reading> | undefined {
  const full = withFullYear(typed);
  if (!full.ok) return full;
  const { tokens, notes } = full.value;
  const shape = shapeOf(tokens);
  if (SHAPES.has(shape)) return readShape(tokens, notes);
  return SHAPES.has(`${shape} year`) ? refused("Say the year too") : undefined;
}

function shapeOf(tokens: readonly Token[]): string {
  return tokens.map(({ kind }) => kind).join(" ");
}

/** What a year of two digits can follow. A month alone is not among them: "Nov 21" is a day. */
const YEARLESS = new Set([
  "month day",
  "day month",
  "season",
  "quarter",
  "half",
  "part",
  "part season",
  "part quarter",
]);

/** "'22" is a year, and so is a number behind all that can stand in front of one: "Nov 19 21", "summer 22". */
function withFullYear(tokens: readonly Token[]): Parsed<{ tokens: readonly Token[]; notes: readonly string[] }> {
  const last = tokens.at(-1);
  const before = tokens.slice(0, -1);
  const short = last?.kind === "short" || (last?.kind === "day" && YEARLESS.has(shapeOf(before)));
  if (!last || !short) return parsed({ tokens, notes: [] });
  const year = fullYear(last.value);
  if (!year.ok) return year;
  return parsed({
    tokens: [...before, { ...last, kind: "year", value: year.value }],
    notes: [noteOfShortYear(year.value)],
  });
}

function valueOf(tokens: readonly Token[], kind: TokenKind): number | undefined {
  return tokens.find((token) => token.kind === kind)?.value;
}

function readShape(tokens: readonly Token[], notes: readonly string[]): Parsed<Reading> {
  const year = valueOf(tokens, "year") ?? 0;
  const [month, day] = [valueOf(tokens, "month"), valueOf(tokens, "day")];
  if (month !== undefined && day !== undefined) return dayOf(year, month, day, notes);
  const code = valueOf(tokens, "season") ?? valueOf(tokens, "quarter") ?? month;
  const edtf = code === undefined ? wholeOrShare(tokens, year) : `${year}-${pad(code)}`;
  const telling = tokens.some((token) => token.telling);
  const isVague = tokens.some(({ kind }) => kind === "season" || kind === "part" || kind === "half");
  return readingOf(edtf, { telling, isVague, notes });
}

function wholeOrShare(tokens: readonly Token[], year: number): string {
  const [half, part] = [valueOf(tokens, "half"), valueOf(tokens, "part")];
  const share = half !== undefined ? HALVES[half - 1] : part !== undefined ? THIRDS[part] : undefined;
  return share ? share.map((month) => `${year}-${month}`).join("/") : String(year);
}

/** "winter 2022–23" is one season, not two years. Undefined for all else. */
function readWinter(before: readonly Token[], after: readonly Token[]): Parsed<Reading> | undefined {
  const [next, ...more] = after;
  const year = valueOf(before, "year");
  if (shapeOf(before) !== "season year" || valueOf(before, "season") !== WINTER) return undefined;
  if (!next || year === undefined || more.length > 0 || !isYearLike(next)) return undefined;
  if (endYear(next, year) === year + 1) return readPoint(before);
  return refused(`A winter ends in the year after it began: winter ${year}–${pad((year + 1) % 100)}`);
}

function isYearLike({ kind }: Token): boolean {
  return kind === "year" || kind === "short" || kind === "day";
}

/** "23" behind 2022 is 2023, and behind 1999 no year at all. */
function endYear(token: Token, start: number): number {
  return token.kind === "year" ? token.value : Math.floor(start / 100) * 100 + token.value;
}

function readRange(before: readonly Token[], after: readonly Token[], telling: boolean): Parsed<Reading> | undefined {
  const [left, right] = completed(before, after);
  const [from, to] = [readPoint(left), readPoint(right)];
  if (!from?.ok) return from;
  if (!to?.ok) return to;
  return between(from.value, to.value, telling);
}

/** What two ends share is said once: "July 12 – 18, 2021", "12–18 July 2021", "January – April 2027", "mid to late July 2027", "2027–28". */
function completed(before: readonly Token[], after: readonly Token[]): [readonly Token[], readonly Token[]] {
  const [first] = after;
  const start = valueOf(before, "year");
  if (shapeOf(before) === "year" && start !== undefined && first && after.length === 1 && isYearLike(first))
    return [before, [{ ...first, kind: "year", value: endYear(first, start) }]];
  const [left, right] = [withWhole(before, after), withWhole(after, before)];
  return [withYear(left, right), withYear(right, left)];
}

/** A day alone is of the other end's month, and "mid" alone of what the other end is a part of. */
function withWhole(end: readonly Token[], other: readonly Token[]): readonly Token[] {
  const month = other.find(({ kind }) => kind === "month");
  if (shapeOf(end) === "part") {
    const whole = month ?? other.find(({ kind }) => kind === "season" || kind === "quarter");
    return whole ? [...end, whole] : end;
  }
  const lacks = valueOf(end, "day") !== undefined && valueOf(end, "month") === undefined;
  return month && lacks ? [month, ...end] : end;
}

function withYear(end: readonly Token[], other: readonly Token[]): readonly Token[] {
  const year = other.find(({ kind }) => kind === "year" || kind === "short");
  const lacks = !end.some(({ kind }) => kind === "year" || kind === "short");
  return year && lacks ? [...end, year] : end;
}
