import type { CalendarDate } from "#domain/calendar-date.ts";
import type { Db } from "../db.ts";
import { listKnownFilms } from "./list-known-films.ts";
import { listReleaseVersions } from "./list-release-versions.ts";
import { listSearchHits } from "./list-search-hits.ts";

/** A film as a list of candidates names it. */
export interface CalledFilm {
  readonly slug: string;
  readonly title: string;
}

/** The films that are called so: one where it is clear; else those that are, or the nearest ones. */
export interface FilmsCalled {
  readonly film: CalledFilm | null;
  /** Films that bear exactly this title, where several do. */
  readonly several: readonly CalledFilm[];
  readonly nearest: readonly CalledFilm[];
}

const MOST_NAMED = 6;

/**
 * The films that some texts call, by text: by slug, former ones included, else by exactly one of their titles, letter
 * case, accents and signs apart. A title that two films have or had is nobody's (design §3: never matched blindly).
 */
export async function findFilmsCalled(
  db: Db,
  { texts, today }: { texts: readonly string[]; today: CalendarDate },
): Promise<ReadonlyMap<string, FilmsCalled>> {
  const known = await listKnownFilms(db, { slugs: texts });
  const bySlug = await listReleaseVersions(db, { slugs: [...known.values()] });
  const called = new Map<string, FilmsCalled>();
  for (const text of new Set(texts)) {
    const film = bySlug.get(known.get(text) ?? "");
    if (film) called.set(text, { film: { slug: film.slug, title: film.title }, several: [], nearest: [] });
    else called.set(text, await findByTitle(db, text, today));
  }
  return called;
}

async function findByTitle(db: Db, text: string, today: CalendarDate): Promise<FilmsCalled> {
  const hits = await listSearchHits(db, { text, today, kinds: ["film"], limit: MOST_NAMED });
  const films = hits.flatMap((hit) =>
    hit.kind === "film" ? [{ slug: hit.slug, title: hit.title, isExact: hit.match.match === "exactly" }] : [],
  );
  const plain = ({ slug, title }: CalledFilm) => ({ slug, title });
  const exact = films.filter(({ isExact }) => isExact).map(plain);
  if (exact.length === 1) return { film: exact[0] ?? null, several: [], nearest: [] };
  return { film: null, several: exact, nearest: films.map(plain) };
}
