import { and, asc, eq, exists, gte, inArray, lt, or, sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { beginningsOf, formsOf, isCorrectable, keyOf, nearestWords } from "#domain/search-name.ts";
import type { Db } from "../db.ts";
import type { NamedKind } from "../vocabulary.ts";

/** What may be meant by a search. */
export interface Candidate {
  readonly kind: NamedKind;
  readonly id: number;
}

const MOST_BY_KEY = 60;
const LEAST_BY_PHRASE = 6;
const MOST_FORMS = 200;
const CORRECTIONS = 4;
const PHRASES = 16;
const MOST_HEADS = 2000;
const MOST_OTHERS = 4;

/** Behind whatever begins with a text. */
const LAST = "\u{10FFFF}";

/** Those with a name that has what was typed at the beginning of a word, or that what was typed begins with. */
export async function listByBeginning(db: Db, wanted: readonly string[]): Promise<readonly Candidate[]> {
  const beginnings = beginningsOf(wanted).map((beginning) => keyOf([beginning]));
  const [longer, shorter] = await Promise.all([
    listByKey(db, keyOf(wanted), MOST_BY_KEY),
    beginnings.length === 0 ? [] : listByKeys(db, beginnings),
  ]);
  return [...longer, ...shorter];
}

/**
 * Those of whose words one begins with each word typed. Looked for among the first few thousand that have the longest,
 * which is mostly the rarest: an unbounded look at "the man" would read half the index.
 */
export async function listByWords(db: Db, wanted: readonly string[]): Promise<readonly Candidate[]> {
  const [longest, ...others] = longestOf(wanted);
  if (longest === undefined || others.length === 0) return [];
  const { q, t } = db;
  const { key, kind, subjectId } = t.searchKeys;
  const heads = q
    .select({ kind, id: subjectId })
    .from(t.searchKeys)
    .where(beginsWith(key, keyOf([longest])))
    .orderBy(asc(key), asc(kind), asc(subjectId))
    .limit(MOST_HEADS)
    .as("heads");
  const hasWord = (word: string) =>
    exists(
      q
        .select({ one: sql`1` })
        .from(t.searchKeys)
        .where(and(eq(kind, heads.kind), eq(subjectId, heads.id), beginsWith(key, keyOf([word])))),
    );
  return q
    .selectDistinct({ kind: heads.kind, id: heads.id })
    .from(heads)
    .where(and(...others.slice(0, MOST_OTHERS).map(hasWord)))
    .orderBy(asc(heads.kind), asc(heads.id))
    .limit(MOST_BY_KEY);
}

/** Those found by what was typed with its errors corrected, or by its longest word in the middle of another. */
export async function listByCorrection(db: Db, wanted: readonly string[]): Promise<readonly Candidate[]> {
  const isAlone = wanted.length === 1;
  const options = await Promise.all(wanted.map((word) => listCorrections(db, word, isAlone)));
  const phrases = options.reduce<readonly (readonly string[])[]>(
    (all, words) => all.flatMap((phrase) => words.map((word) => [...phrase, word])).slice(0, PHRASES),
    [[]],
  );
  const longest = wanted.indexOf(longestOf(wanted)[0] ?? "");
  const keys = new Set([...phrases, ...(options[longest] ?? []).map((word) => [word])].map(keyOf));
  const share = Math.max(LEAST_BY_PHRASE, Math.ceil(MOST_BY_KEY / keys.size));
  const lists = await Promise.all([...keys].map((key) => listByKey(db, key, share)));
  return lists.flat();
}

function longestOf(words: readonly string[]): readonly string[] {
  return words.toSorted((a, b) => b.length - a.length);
}

/** A word typed alone is also looked for in the middle of others. */
async function listCorrections({ q, t }: Db, typed: string, isAlone: boolean): Promise<readonly string[]> {
  if (!isCorrectable(typed)) return [typed];
  const { form, word } = t.searchWords;
  const rows = await q
    .selectDistinct({ word })
    .from(t.searchWords)
    .where(or(inArray(form, [...formsOf(typed)]), isAlone ? beginsWith(form, typed) : undefined))
    .orderBy(asc(word))
    .limit(MOST_FORMS);
  const nearest = nearestWords(
    typed,
    rows.map((row) => row.word),
    CORRECTIONS,
  );
  return nearest.length === 0 ? [typed] : nearest;
}

function listByKey(db: Db, key: string, limit: number): Promise<Candidate[]> {
  return listWhere(db, beginsWith(db.t.searchKeys.key, key), limit);
}

function listByKeys(db: Db, keys: readonly string[]): Promise<Candidate[]> {
  return listWhere(db, inArray(db.t.searchKeys.key, [...keys]), MOST_BY_KEY);
}

/** In the order of their keys, so that what is named so and no more comes first. */
function listWhere({ q, t }: Db, condition: SQL | undefined, limit: number): Promise<Candidate[]> {
  const { key, kind, subjectId } = t.searchKeys;
  return q
    .select({ kind, id: subjectId })
    .from(t.searchKeys)
    .where(condition)
    .orderBy(asc(key), asc(kind), asc(subjectId))
    .limit(limit);
}

/** Not LIKE, for which neither engine uses the index of a text that is bound and compared by code point. */
function beginsWith(column: AnyPgColumn, text: string): SQL | undefined {
  return and(gte(column, text), lt(column, `${text}${LAST}`));
}
