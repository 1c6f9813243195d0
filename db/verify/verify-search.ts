import { and, eq, inArray } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import { inPages } from "../pages.ts";
import { listNamedIds, listNames, type Named } from "../queries/list-names.ts";
import { correctableWords, searchKeyRows, searchWordRows } from "../search-index.ts";
import { NAMED_KINDS, type NamedKind } from "../vocabulary.ts";
import { inWords, type OnDifference } from "./difference.ts";

/** Derives anew what every film, studio and franchise is found by, and compares it with what is stored. */
export async function verifySearch(db: Db, onDifference: OnDifference): Promise<void> {
  let found = 0;
  const seen = new Set<string>();
  for (const kind of NAMED_KINDS) {
    for await (const page of inPages((after, limit) => listNamedIds(db, { kind, after, limit }))) {
      const ids = page.map(({ id }) => id);
      const named = await listNames(db, kind, ids);
      found += await verifyKeys(db, { kind, ids, named }, onDifference);
      const words = correctableWords(named).filter((word) => !seen.has(word));
      await verifyWords(db, words, onDifference);
      for (const word of words) seen.add(word);
    }
  }
  const stored = await db.q.$count(db.t.searchKeys);
  if (stored === found) return;
  const [row, column] = ["those of nothing on record", "subject_id"];
  onDifference({ table: "search_keys", row, column, stored: inWords(stored - found), derived: inWords(null) });
}

/** Answers how many keys are stored for them. */
async function verifyKeys(
  { q, t }: Db,
  { kind, ids, named }: { kind: NamedKind; ids: readonly number[]; named: readonly Named[] },
  onDifference: OnDifference,
): Promise<number> {
  const rows = await inLists(ids, (list) =>
    q
      .select({ key: t.searchKeys.key, subjectId: t.searchKeys.subjectId })
      .from(t.searchKeys)
      .where(and(eq(t.searchKeys.kind, kind), inArray(t.searchKeys.subjectId, list))),
  );
  const stored = Map.groupBy(rows, ({ subjectId }) => subjectId);
  for (const one of named) {
    const [there, due] = [stored.get(one.id) ?? [], searchKeyRows(one)].map((list) => list.map(({ key }) => key));
    const at = { table: "search_keys", row: `${kind} ${one.slug}`, column: "key" };
    compare(there ?? [], due ?? [], (differing) => onDifference({ ...at, ...differing }));
  }
  return rows.length;
}

/** Words that no name has any more are not looked for: they lead to nothing. */
async function verifyWords({ q, t }: Db, words: readonly string[], onDifference: OnDifference): Promise<void> {
  for (const word of words) {
    const due = searchWordRows(word).map(({ form }) => form);
    const rows = await q
      .select({ form: t.searchWords.form })
      .from(t.searchWords)
      .where(and(eq(t.searchWords.word, word), inArray(t.searchWords.form, due)));
    const there = rows.map(({ form }) => form);
    compare(there, due, (differing) =>
      onDifference({ table: "search_words", row: word, column: "form", ...differing }),
    );
  }
}

function compare(
  there: readonly string[],
  due: readonly string[],
  onDifferent: (differing: { stored: string; derived: string }) => void,
): void {
  const [stored, derived] = [new Set(there), new Set(due)];
  for (const text of stored) if (!derived.has(text)) onDifferent({ stored: inWords(text), derived: inWords(null) });
  for (const text of derived) if (!stored.has(text)) onDifferent({ stored: inWords(null), derived: inWords(text) });
}
