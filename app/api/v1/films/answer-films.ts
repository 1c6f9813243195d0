import type * as z from "zod";
import type { Outcome } from "#app/api/answer.ts";
import type { Asked } from "#app/api/operation.ts";
import { today } from "#app/clock.ts";
import type { Db } from "#db/db.ts";
import { type FilmHead, listFilms } from "#db/queries/list-films.ts";
import { listSearchHits } from "#db/queries/list-search-hits.ts";
import type { Slate } from "#db/queries/list-slate.ts";
import { formatFilmCursor } from "#domain/film-cursor.ts";
import { askedSlates } from "../asked-slates.ts";
import type { filmsOperation } from "./schema.ts";

type Answer = z.output<(typeof filmsOperation)["answer"]>;

const MOST_FOUND = 50;

/** Films by slug, or found by a title. Ask within `snapshot`. */
export async function answerFilms(db: Db, asked: Asked<typeof filmsOperation>): Promise<Outcome<Answer>> {
  const slates = await askedSlates(db, asked);
  if ("status" in slates) return slates;
  const { q, cursor, limit } = asked;
  if (q !== undefined) return { data: (await findFilms(db, q, slates)).slice(0, limit), next: null };
  const films = await listFilms(db, { slates, slugs: null, after: cursor ?? null, limit: limit + 1 });
  const data = films.slice(0, limit);
  const last = films.length > limit ? data.at(-1) : undefined;
  return { data, next: last ? formatFilmCursor(last.slug) : null };
}

/** In the order in which they match. */
async function findFilms(db: Db, text: string, slates: readonly Slate[]): Promise<FilmHead[]> {
  const hits = await listSearchHits(db, { text, today: today(), kinds: ["film"], limit: MOST_FOUND });
  const slugs = hits.flatMap((hit) => (hit.kind === "film" ? [hit.slug] : []));
  const films = await listFilms(db, { slates, slugs, after: null, limit: MOST_FOUND });
  const bySlug = new Map(films.map((film) => [film.slug, film]));
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}
