import { asc, desc, eq, gte, inArray, lt, or, sql } from "drizzle-orm";
import slugify from "@sindresorhus/slugify";
import { rankByLikeness } from "#domain/similar-names.ts";
import type { Db } from "../db.ts";

/** A film to offer in place of one that was not found. */
export interface SimilarFilm {
  readonly slug: string;
  readonly title: string;
}

const NEIGHBOURS = 40;
const WORDS = 2;
const LONGEST_WANTED = 120;

/**
 * Films whose slug or any title resembles `wanted` (the end of an address, of any length and script), nearest first, at
 * most `limit`; none where nothing is near. Candidates are the neighbours in the index of slugs, which a typing error
 * seldom leaves, and, with `inTitles`, the films whose titles hold one of its longest words: that reads every title, so
 * ask for it only where a film was surely meant.
 */
export async function listSimilarFilms(
  db: Db,
  { wanted, inTitles, limit }: { wanted: string; inTitles: boolean; limit: number },
): Promise<readonly SimilarFilm[]> {
  const asked = wanted.slice(0, LONGEST_WANTED);
  const ids = await Promise.all([
    listNeighbours(db, slugify(asked, { decamelize: false })),
    inTitles ? listByWords(db, longestWords(asked)) : [],
  ]);
  const candidates = await listNamed(db, [...new Set(ids.flat())]);
  return rankByLikeness(asked, candidates, limit).map((film) => ({ slug: film.slug, title: film.title }));
}

/** The films next to a slug in alphabetical order, on both sides. */
async function listNeighbours({ q, t }: Db, slug: string): Promise<number[]> {
  const [before, after] = await Promise.all([
    q
      .select({ id: t.films.id })
      .from(t.films)
      .where(lt(t.films.slug, slug))
      .orderBy(desc(t.films.slug))
      .limit(NEIGHBOURS),
    q
      .select({ id: t.films.id })
      .from(t.films)
      .where(gte(t.films.slug, slug))
      .orderBy(asc(t.films.slug))
      .limit(NEIGHBOURS),
  ]);
  return [...before, ...after].map(({ id }) => id);
}

function longestWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(isTelling)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, WORDS);
}

/** Shorter words are in every second title; Han and Hangul say in two letters what Latin says in four. */
function isTelling(word: string): boolean {
  return word.length >= (/^[a-z0-9]*$/.test(word) ? 4 : 2);
}

async function listByWords({ q, t }: Db, words: readonly string[]): Promise<number[]> {
  if (words.length === 0) return [];
  const rows = await q
    .selectDistinct({ id: t.titles.filmId })
    .from(t.titles)
    // The words are letters and digits alone: nothing in them that LIKE would read as a pattern.
    .where(or(...words.map((word) => sql`lower(${t.titles.title}) like ${`%${word}%`}`)))
    .orderBy(asc(t.titles.filmId))
    .limit(NEIGHBOURS);
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
