import { formsAndEndsOf, isCorrectable, searchKeys, wordsOf } from "#domain/search-name.ts";
import type { NewRow } from "./db.ts";
import type { Named } from "./queries/list-names.ts";

export type SearchKeyRow = NewRow<"searchKeys">;
export type SearchWordRow = NewRow<"searchWords">;

/** The rows of `search_keys` that the names of one make. */
export function searchKeyRows({ kind, id, names }: Named): readonly SearchKeyRow[] {
  const keys = new Set(names.flatMap((name) => searchKeys(name)));
  return [...keys].map((key) => ({ key, kind, subjectId: id }));
}

/** The words of names that a typing error can be corrected to. */
export function correctableWords(named: readonly Named[]): readonly string[] {
  return [...new Set(named.flatMap(({ names }) => names.flatMap((name) => wordsOf(name).filter(isCorrectable))))];
}

/** The rows of `search_words` that a word makes. */
export function searchWordRows(word: string): readonly SearchWordRow[] {
  return formsAndEndsOf(word).map((form) => ({ form, word }));
}
