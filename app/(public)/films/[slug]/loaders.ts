import { notFound, permanentRedirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { database } from "#app/database.ts";
import { type Company, MOST_FILMS_COUNTED } from "#components/film/film-view.ts";
import { countFilms } from "#db/queries/count-films.ts";
import { findFilm } from "#db/queries/find-film.ts";
import { findRedirect } from "#db/queries/find-redirect.ts";
import { listFilmsOnDates } from "#db/queries/list-films-on-dates.ts";
import type { FilmRecord, ReleaseHistory } from "#domain/film-record.ts";
import { heldDays } from "#domain/history-line.ts";
import { openingWeekend } from "#domain/opening-weekend.ts";
import { CINEMA_TYPES } from "#domain/vocabulary.ts";

const MOST_COMPANY = 200;

/**
 * The film of an address, once for the page and its head. An address it had before redirects (308) with its `search`,
 * any other is a 404. The query comes as text, because objects that are equal would each be loaded for.
 */
export const loadFilm = cache(async (slug: string, search: string): Promise<FilmRecord> => {
  await connection();
  const db = await database();
  const film = await db.snapshot((moment) => findFilm(moment, { slug }));
  if (film) return film;
  const moved = await findRedirect(db, { kind: "film", fromSlug: slug });
  return moved ? permanentRedirect(`/films/${moved}${search}`) : notFound();
});

/** The other films of the days that a cinema release has or had, in the cinemas of its region. */
export async function loadCompany(slug: string, { ledger, region }: ReleaseHistory): Promise<Company> {
  const db = await database();
  const { current, former } = heldDays(ledger);
  const [holdings, filmCount] = await Promise.all([
    listFilmsOnDates(db, {
      region,
      types: CINEMA_TYPES,
      ranges: [...(current ? [openingWeekend(current)] : []), ...former.map((day) => ({ from: day, to: day }))],
      otherThan: slug,
      limit: MOST_COMPANY,
    }),
    countFilms(db, { most: MOST_FILMS_COUNTED }),
  ]);
  return { holdings, filmCount };
}
