/**
 * A second replay, the oracle of `ledger.test.ts`: written from design §3 and from nothing else, slow and literal. It imports
 * nothing, has its own reading of EDTF and its own count of days, and replays the whole history anew for every day it is asked about,
 * so that a mistake would have to be made twice, in two different ways, to go unseen.
 */

/** A date change as this oracle wants it: plain text throughout. `pages` are the cited pages' days of publication. */
export type SpokenLine = {
  readonly id: string;
  readonly announcedOn: string;
  readonly position: number;
  readonly pages: readonly (string | null)[];
  readonly standing: "dated" | "undated" | "cancelled" | "released";
  readonly date: string | null;
  readonly replacedBy: string | null;
  readonly withdraws: boolean;
};

/** The fewest and the most days a move can have been: the same number twice between two exact days. */
export type Span = { readonly fewest: number; readonly most: number };

/** What one line did. `standing` and `date` are the state after it. */
export type Outcome = {
  readonly id: string;
  readonly kind: string;
  readonly standing: string;
  readonly date: string | null;
  readonly shift: Span | null;
};

/** What the walk carries along. `lastDate` is the last date of any precision, kept through an undated gap. */
type Memory = {
  standing: string;
  date: string | null;
  lastDate: string | null;
  exact: string[];
};

const FOREVER = "9999-12-31";

/** Codes after the year that are no month: the months they span, winter running on into the next year. */
const SPANS: Readonly<Record<string, readonly [number, number]>> = {
  "21": [3, 5],
  "22": [6, 8],
  "23": [9, 11],
  "24": [12, 14],
  "33": [1, 3],
  "34": [4, 6],
  "35": [7, 9],
  "36": [10, 12],
};

/** The Julian Day Number of noon, after Fliegel and Van Flandern (1968): a count of days that no library of ours makes. */
export function julianDay(day: string): number {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const a = Math.trunc((month - 14) / 12);
  return (
    Math.trunc((1461 * (year + 4800 + a)) / 4) +
    Math.trunc((367 * (month - 2 - 12 * a)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + a) / 100)) / 4) +
    date -
    32075
  );
}

/** First and last day of an EDTF text; `FOREVER` where it has no end. */
export function boundsOf(edtf: string): readonly [string, string] {
  const [from = "", to] = edtf.split("/");
  if (to !== undefined) return [boundsOf(from)[0], to === ".." ? FOREVER : boundsOf(to)[1]];
  const [year = "", part, day] = from.split("-");
  if (day !== undefined) return [from, from];
  if (part === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const [first, last] = SPANS[part] ?? [Number(part), Number(part)];
  return [monthText(Number(year), first) + "-01", lastOfMonth(Number(year), last)];
}

function monthText(year: number, month: number): string {
  return month > 12 ? monthText(year + 1, month - 12) : `${year}-${String(month).padStart(2, "0")}`;
}

function lastOfMonth(year: number, month: number): string {
  const first = `${monthText(year, month)}-01`;
  const length = julianDay(`${monthText(year, month + 1)}-01`) - julianDay(first);
  return `${monthText(year, month)}-${length}`;
}

/** The day by which everybody could know the line (§3.2). */
export function knownBy(line: SpokenLine): string {
  const [first, last] = boundsOf(line.announcedOn);
  const witnesses = [...line.pages, line.date].flatMap((text) => (text === null ? [] : [boundsOf(text)[1]]));
  return witnesses.filter((day) => day >= first && day <= last).reduce((a, b) => (b < a ? b : a), last);
}

/** The lines in the design's order: first day of the announcement, then the position given. */
export function inOrder(lines: readonly SpokenLine[]): SpokenLine[] {
  return [...lines].toSorted((a, b) => {
    const [x, y] = [boundsOf(a.announcedOn)[0], boundsOf(b.announcedOn)[0]];
    return x === y ? a.position - b.position : x < y ? -1 : 1;
  });
}

/** What each line did, to somebody who knows all of them. */
export function tell(lines: readonly SpokenLine[]): Outcome[] {
  const memory: Memory = { standing: "nothing", date: null, lastDate: null, exact: [] };
  return inOrder(lines).map((line) => {
    const kind = kindAfter(memory, line);
    const shift = shiftAfter(memory, line, kind);
    if (kind !== "confirmed") remember(memory, line);
    return { id: line.id, kind, standing: memory.standing, date: memory.date, shift };
  });
}

/** What each line did, to somebody who knows what was known on that day; the last is the one in force. */
export function tellOn(lines: readonly SpokenLine[], day: string): Outcome[] {
  return tell(lines.filter((line) => knownBy(line) <= day));
}

function kindAfter({ standing, date, lastDate }: Memory, line: SpokenLine): string {
  if (line.replacedBy !== null) return "replaced";
  if (line.standing === "cancelled" || line.standing === "released") return line.standing;
  if (standing === "nothing") return "announced";
  if (line.standing === "undated") return standing === "undated" ? "confirmed" : "undated";
  if (date === null) return lastDate === null ? "announced" : "redated";
  return compared(date, line);
}

function compared(before: string, line: SpokenLine): string {
  const [a, b] = boundsOf(before);
  const [c, d] = boundsOf(line.date ?? "");
  if (a === c && b === d) return "confirmed";
  if (a <= c && d <= b) return "firmed";
  if (c <= a && b <= d) return line.withdraws ? "loosened" : "confirmed";
  return c > a ? "delayed" : "advanced";
}

function shiftAfter({ date, lastDate, exact }: Memory, line: SpokenLine, kind: string): Span | null {
  if (line.date === null) return null;
  if (kind === "delayed" || kind === "advanced") return spanBetween(date, line.date);
  if (kind === "released") return spanBetween(lastDate, line.date);
  if (kind !== "redated") return null;
  return spanBetween(isDay(line.date) ? (exact.at(-1) ?? lastDate) : lastDate, line.date);
}

/** Null where nothing moved: one window lies within the other. */
function spanBetween(from: string | null, to: string): Span | null {
  if (from === null || within(from, to) || within(to, from)) return null;
  const [a, b] = boundsOf(from).map(julianDay) as [number, number];
  const [c, d] = boundsOf(to).map(julianDay) as [number, number];
  return { fewest: c - b, most: d - a };
}

function within(inner: string, outer: string): boolean {
  const [a, b] = boundsOf(outer);
  const [c, d] = boundsOf(inner);
  return a <= c && d <= b;
}

function isDay(edtf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf);
}

function remember(memory: Memory, line: SpokenLine): void {
  memory.standing = line.standing;
  memory.date = line.date;
  memory.lastDate = line.date ?? memory.lastDate;
  if (line.date !== null && isDay(line.date)) memory.exact.push(line.date);
}

/** Last exact date less first exact date, in days; null if cancelled, or if there never was an exact date. */
export function naiveSlip(lines: readonly SpokenLine[]): number | null {
  const told = tell(lines);
  const days = told.flatMap(({ date }) => (date !== null && isDay(date) ? [date] : []));
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined || told.at(-1)?.standing === "cancelled") return null;
  return julianDay(last) - julianDay(first);
}

type Row = { id: string; day: number; moved: boolean; left: string | null; reached: string | null };

/**
 * The ids of the lines that count as moves. An excursion (a move, and what follows it until the date it left is back, known within
 * seven days of it) is struck out whole, the one that ends first before the others, until there is none.
 */
export function naiveMoves(lines: readonly SpokenLine[]): string[] {
  const rows = rowsOf(lines);
  for (let excursion = firstExcursion(rows); excursion; excursion = firstExcursion(rows)) {
    rows.splice(excursion.start, excursion.length);
  }
  return rows.filter(({ moved }) => moved).map(({ id }) => id);
}

function rowsOf(lines: readonly SpokenLine[]): Row[] {
  const ordered = inOrder(lines);
  let held: string | null = null;
  return tell(lines).map(({ id, kind, date, shift }, place) => {
    const spoken = ordered[place];
    const moved = kind === "delayed" || kind === "advanced" || (kind === "redated" && shift !== null);
    const reached = kind === "confirmed" ? null : date;
    const row = { id, day: spoken ? julianDay(knownBy(spoken)) : 0, moved, left: held, reached };
    held = date ?? held;
    return row;
  });
}

function firstExcursion(rows: readonly Row[]): { start: number; length: number } | undefined {
  for (const [end, back] of rows.entries()) {
    const start = rows.findIndex(
      (row, place) => place < end && row.moved && sameWindow(row.left, back.reached) && back.day - row.day <= 7,
    );
    if (start !== -1) return { start, length: end - start + 1 };
  }
  return undefined;
}

function sameWindow(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && boundsOf(a).join() === boundsOf(b).join();
}
