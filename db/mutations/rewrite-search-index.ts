import { and, eq, inArray, sql } from "drizzle-orm";
import { inBatches } from "../batches.ts";
import type { WriteDb } from "../db.ts";
import { listNames, type Named } from "../queries/list-names.ts";
import { listQuestion } from "../question.ts";
import { correctableWords, type SearchKeyRow, searchKeyRows, searchWordRows } from "../search-index.ts";
import type { NamedKind } from "../vocabulary.ts";

/** Makes the films, studios or franchises of the given ids be found by the names they now have, and by no others. */
export async function rewriteSearchIndex(db: WriteDb, kind: NamedKind, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const named = await listNames(db, kind, ids);
  await rewriteKeys(db, { kind, ids, named });
  await addWords(db, correctableWords(named));
}

/** Few enough that a database with a thread of its own inserts the keys of these while those of the next are made. */
const NAMED_TOGETHER = 32;

async function rewriteKeys(
  db: WriteDb,
  { kind, ids, named }: { kind: NamedKind; ids: readonly number[]; named: readonly Named[] },
): Promise<void> {
  const stored = Map.groupBy(await keysNow(db, ids, { kind }), ({ subjectId }) => subjectId);
  const byId = new Map(named.map((one) => [one.id, one]));
  const rewriteSome = async (some: readonly number[]) => {
    const missing: SearchKeyRow[] = [];
    for (const id of some) {
      const one = byId.get(id);
      const due = one ? searchKeyRows(one) : [];
      const there = keysOf(stored.get(id) ?? []);
      const wanted = keysOf(due);
      await deleteKeys(db, { kind, id, keys: [...there].filter((key) => !wanted.has(key)) });
      missing.push(...due.filter(({ key }) => !there.has(key)));
    }
    await db.insertAll("searchKeys", missing);
  };
  await inBatches([...new Set(ids)], rewriteSome, NAMED_TOGETHER);
}

function keysOf(rows: readonly { readonly key: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ key }) => key));
}

const keysNow = listQuestion(({ q, t }, ids) => {
  const { key, kind, subjectId } = t.searchKeys;
  const where = and(eq(kind, sql.placeholder("kind")), inArray(subjectId, ids));
  return q.select({ key, subjectId }).from(t.searchKeys).where(where);
});

async function deleteKeys(
  { q, t }: WriteDb,
  { kind, id, keys }: { kind: NamedKind; id: number; keys: readonly string[] },
): Promise<void> {
  await inBatches(keys, (batch) =>
    q
      .delete(t.searchKeys)
      .where(and(eq(t.searchKeys.kind, kind), eq(t.searchKeys.subjectId, id), inArray(t.searchKeys.key, batch))),
  );
}

/**
 * Asked for before they are inserted, so that PostgreSQL sees two writers who add the same word as what it can retry.
 * A word that is in no name now stays: it costs a few rows and leads to no film.
 */
async function addWords(db: WriteDb, words: readonly string[]): Promise<void> {
  const known = await knownAmong(db, words, {});
  const there = new Set(known.map(({ word }) => word));
  const unknown = words.filter((word) => !there.has(word));
  await db.insertAll("searchWords", unknown.flatMap(searchWordRows));
}

const knownAmong = listQuestion(({ q, t }, words) => {
  const { form, word } = t.searchWords;
  return q
    .select({ word })
    .from(t.searchWords)
    .where(and(inArray(form, words), eq(form, word)));
});
