import { parsed, type Parsed, refused } from "./parsed.ts";
import { type Query, quoted } from "./query.ts";

/** What a reader asked a list of releases for. */
export interface ListWish {
  /** A studio's slug, which may not exist; null for all studios. */
  readonly studio: string | null;
  /** 1 for the first. */
  readonly page: number;
}

/**
 * Reads `?studio=a24&page=2`; the day of `asOf` is read by `parseAsOf`, the `month` by `parseMonth`. What cannot be read
 * is left out and named in `ignored`, a sentence each, to be shown. An empty `studio` is what a form sends for "all
 * studios".
 */
export function parseListWish(query: Query): { readonly wish: ListWish; readonly ignored: readonly string[] } {
  const { studio, page, asOf: _day, month: _month, ...others } = query;
  const read = { studio: once("studio", studio), page: once("page", page) };
  const number = read.page.ok ? parsePage(read.page.value) : read.page;
  const problems = [read.studio, number].flatMap((value) => (value.ok ? [] : [value.problem]));
  return {
    wish: { studio: (read.studio.ok && read.studio.value) || null, page: number.ok ? number.value : 1 },
    ignored: [...problems, ...sayUnknown(Object.keys(others))],
  };
}

function once(key: string, value: Query[string]): Parsed<string> {
  if (value === undefined || typeof value === "string") return parsed(value ?? "");
  return refused(`The ${key} was ignored: it was given more than once.`);
}

function parsePage(text: string): Parsed<number> {
  if (text === "") return parsed(1);
  const page = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return page >= 1 ? parsed(page) : refused(`The page ${quoted(text)} was ignored: pages are numbered from 1.`);
}

function sayUnknown(keys: readonly string[]): string[] {
  const [first, ...more] = keys;
  if (first === undefined) return [];
  const what = more.length === 0 ? quoted(first) : `${quoted(first)} and ${more.length} more in the address`;
  return [
    `${what} ${more.length === 0 ? "was" : "were"} ignored: this page takes a studio, a page number, a month and a day to look back from.`,
  ];
}
