import { parsed, type Parsed, refused } from "./parsed.ts";
import { type Query, quoted, readOnce } from "./query.ts";
import { parseRegion } from "./region.ts";

/** What a reader looks for. */
export interface SearchWish {
  /** As typed, without the spaces around it; empty where nothing was. */
  readonly text: string;
  /** Whose dates are told first; null where the reader left it open. */
  readonly region: string | null;
}

/** Longer than any name. */
const LONGEST_TEXT = 200;

/**
 * Reads `?q=misson+imposible&region=GB`. What cannot be read is left out and named in `ignored`, a sentence each, to be
 * shown; a text of more than 200 letters is looked for by its first 200.
 */
export function parseSearchWish(query: Query): { readonly wish: SearchWish; readonly ignored: readonly string[] } {
  const { q, region, ...others } = query;
  const read = { text: readOnce("search", q, parseText), region: readOnce("region", region, parseRegion) };
  const text = (read.text.ok && read.text.value) || "";
  const problems = Object.values(read).flatMap((value) => (value.ok ? [] : [value.problem]));
  const unknown = Object.keys(others).map((key) => `${quoted(key)} was ignored: this page takes a text and a region.`);
  const letters = [...text];
  const cut = letters.length > LONGEST_TEXT ? ["Only the first 200 letters were looked for."] : [];
  return {
    wish: { text: letters.slice(0, LONGEST_TEXT).join(""), region: read.region.ok ? read.region.value : null },
    ignored: [...problems, ...unknown, ...cut],
  };
}

/** A control character stands in no name, and NUL in no text of PostgreSQL's. */
function parseText(text: string): Parsed<string> {
  const plain = text.replaceAll(/\p{Cc}/gu, " ").trim();
  return plain === "" && text.trim() !== "" ? refused("The search was ignored: it has no letters.") : parsed(plain);
}
