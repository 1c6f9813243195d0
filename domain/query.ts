import { parsed, type Parsed, refused } from "./parsed.ts";

/** The query of an address: a key given twice comes as a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const LONGEST_QUOTED = 60;

/** What a reader typed, in quotation marks, cut where it is longer than a note can bear. */
export function quoted(text: string): string {
  return `“${text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text}”`;
}

/** Reads a key that is given once, or left out or empty (null): a form sends an empty one for "all". */
export function readOnce<Value>(
  key: string,
  value: Query[string],
  parse: (text: string) => Parsed<Value>,
): Parsed<Value | null> {
  if (value === undefined || value === "") return parsed(null);
  return typeof value === "string" ? parse(value) : refused(`The ${key} was ignored: it was given more than once.`);
}
