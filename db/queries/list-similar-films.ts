import { asc, desc, eq, gte, inArray, lt, or, sql } from "drizzle-orm";
import { nameKey, rankByLikeness } from "#domain/similar-names.ts";
import type { Db } from "../db.ts";

/** A film to offer in place of one that was not found. */
export interface SimilarFilm {
  readonly slug: string;
  readonly title: string;
}

const NEIGHBOURS = 20;
const MOST_BY_WORDS = 40;
const WORDS = 2;
const NEWEST_TITLES = 20_000;
const LONGEST_WANTED = 120;
const ARTICLE = "the-";

/**
 * Films whose slug or any title resembles `wanted` (the end of an address, of any length and script), nearest first, at
 * most `limit`; none where nothing is near. The candidates cost the same whatever the number of films: the neighbours
 * in the index of slugs, which a typing error seldom leaves, and, with `inTitles`, those of the 20,000 titles recorded
 * last that hold one of its longest words.
 */
export async function listSimilarFilms(
  db: Db,
  { wanted, inTitles, limit }: { wanted: string; inTitles: boolean; limit: number },
): Promise<readonly SimilarFilm[]> {
  const key = nameKey(wanted.slice(0, LONGEST_WANTED));
  if (key === "") return [];
  const other = key.startsWith(ARTICLE) ? key.slice(ARTICLE.length) : `${ARTICLE}${key}`;
  const ids = await Promise.all([
    listNeighbours(db, key),
    listNeighbours(db, other),
    inTitles ? listByWords(db, longestWords(key)) : [],
  ]);
  const candidates = await listNamed(db, [...new Set(ids.flat())]);
  return rankByLikeness(key, candidates, limit).map(({ slug, title }) => ({ slug, title }));
}

/** The films next to a slug in alphabetical order, on both sides. */
async function listNeighbours({ q, t }: Db, slug: string): Promise<number[]> {
  const { id, slug: column } = t.films;
  const [before, after] = await Promise.all([
    q.select({ id }).from(t.films).where(lt(column, slug)).orderBy(desc(column)).limit(NEIGHBOURS),
    q.select({ id }).from(t.films).where(gte(column, slug)).orderBy(asc(column)).limit(NEIGHBOURS),
  ]);
  return [...before, ...after].map((film) => film.id);
}

function longestWords(key: string): string[] {
  return key
    .split("-")
    .filter(isTelling)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, WORDS);
}

/** Shorter words are in every second title; Han and Hangul say in two letters what Latin says in four. */
function isTelling(word: string): boolean {
  return word.length >= (/^[a-z0-9]*$/.test(word) ? 4 : 2);
}

/** SQLite's `lower` folds ASCII alone: words of other alphabets are looked for as titles are written, too. */
function spellingsOf(word: string): string[] {
  const [first = ""] = word;
  return [...new Set([word, first.toUpperCase() + word.slice(first.length), word.toUpperCase()])];
}

async function listByWords({ q, t }: Db, words: readonly string[]): Promise<number[]> {
  if (words.length === 0) return [];
  const spellings = words.flatMap(spellingsOf);
  const newest = q
    .select({ filmId: t.titles.filmId, title: t.titles.title })
    .from(t.titles)
    .orderBy(desc(t.titles.id))
    .limit(NEWEST_TITLES)
    .as("newest");
  const rows = await q
    .selectDistinct({ id: newest.filmId })
    .from(newest)
    // The words are letters and digits alone: nothing in them that LIKE would read as a pattern.
    .where(or(...spellings.map((word) => sql`lower(${newest.title}) like ${`%${word}%`}`)))
    .orderBy(asc(newest.filmId))
    .limit(MOST_BY_WORDS);
  return rows.map(({ id }) => id);
}

async function listNamed({ q, t }: Db, ids: readonly number[]) {
  const rows = await q
    .select({ slug: t.films.slug, title: t.films.title, name: t.titles.title })
    .from(t.films)
    .leftJoin(t.titles, eq(t.titles.filmId, t.films.id))
    .where(inArray(t.films.id, [...ids]))
    .orderBy(asc(t.films.slug), asc(t.titles.position), asc(t.titles.id));
  return [...Map.groupBy(rows, (row) => row.slug).values()].flatMap((named) => {
    const [film] = named;
    return film ? { slug: film.slug, title: film.title, names: named.flatMap(({ name }) => name ?? []) } : [];
  });
}
