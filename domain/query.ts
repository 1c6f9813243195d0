/** The query of an address: a key given twice comes as a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const LONGEST_QUOTED = 60;

/** What a reader typed, in quotation marks, cut where it is longer than a note can bear. */
export function quoted(text: string): string {
  return `“${text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text}”`;
}
