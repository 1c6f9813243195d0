import { type FilmPage, toFilmPage } from "#app/(public)/films/[slug]/film-page.ts";
import { loadNow } from "#app/api/loaders.ts";
import { publicUrl } from "#app/public-url.ts";
import type { EmbedAnswer } from "#components/widget/answer.ts";
import type { Db } from "#db/db.ts";
import { findFilm } from "#db/queries/find-film.ts";
import { findRedirect } from "#db/queries/find-redirect.ts";
import { filmQueryOf, parseEmbedWish } from "#domain/embed-wish.ts";
import type { FilmRecord } from "#domain/film-record.ts";
import type { Query } from "#domain/query.ts";
import { answerEmbed } from "./answer-embed.ts";

/** A film's page as an embed asks for it, and its address; undefined where there is none, and never was. */
export async function loadFilmPage(slug: string, query: Query): Promise<{ page: FilmPage; url: string } | undefined> {
  const film = await loadNow((db) => findFilmOrMerged(db, slug));
  if (!film) return undefined;
  const { wish, ignored } = parseEmbedWish(query);
  const page = toFilmPage(film, filmQueryOf(query), wish.locale);
  const url = new URL(`/films/${film.slug}`, publicUrl()).href;
  return { page: { ...page, notes: [...ignored, ...page.notes] }, url };
}

/** A film as the widget and the frame show it; undefined where there is none. */
export async function loadEmbed(slug: string, query: Query): Promise<EmbedAnswer | undefined> {
  const found = await loadFilmPage(slug, query);
  return found && answerEmbed(found.page, found.url);
}

/** A merged film is shown under its new name: pages that embed it are written once and never corrected. */
async function findFilmOrMerged(db: Db, slug: string): Promise<FilmRecord | undefined> {
  const film = await findFilm(db, { slug });
  if (film) return film;
  const moved = await findRedirect(db, { kind: "film", fromSlug: slug });
  return moved === undefined ? undefined : findFilm(db, { slug: moved });
}
