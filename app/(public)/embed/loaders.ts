import { loadSearch } from "#app/api/v1/search/loaders.ts";
import { answerEmbed } from "#app/embed/answer-embed.ts";
import { frameHeight } from "#app/embed/frame-height.ts";
import { loadFilmPage } from "#app/embed/loaders.ts";
import { loadMovedLast } from "#app/loaders.ts";
import { publicUrl } from "#app/public-url.ts";
import type { ChosenFilm, EmbedView } from "#components/embed/embed-view.ts";
import type { OfferedFilm } from "#components/ui/film-offers.tsx";
import { embedCodes } from "#domain/embed-code.ts";
import { parseEmbedWish } from "#domain/embed-wish.ts";
import type { Query } from "#domain/query.ts";
import { DEFAULT_REGION } from "#domain/region.ts";
import { RELEASE_TYPES } from "#domain/vocabulary.ts";

const OPTIONS = ["region", "type", "variant", "theme", "accent", "limit", "asOf", "lang"];
const LONGEST = 60;
const MOST_FOUND = 8;
/** In px, as embed.css and the frame's code have them. */
const PHONE_WIDTH = 320;
const FRAME_WIDTH = 600;

/**
 * The page of an embed: what is chosen in its address, the film with its code, or the films that a text finds; where
 * nothing is asked for yet, some films to try it with.
 */
export async function loadEmbedPage(query: Query): Promise<EmbedView> {
  const { film: slug, q } = query;
  const options = Object.fromEntries(
    OPTIONS.flatMap((name) => {
      const value = query[name];
      return typeof value === "string" && value !== "" && value.length <= LONGEST ? [[name, value]] : [];
    }),
  );
  const text = typeof q === "string" ? q.trim().slice(0, 200) : "";
  const film = typeof slug === "string" && slug !== "" ? await loadChosen(slug, options) : null;
  const found = text === "" ? [] : await loadFound(text);
  const offered = film || text !== "" ? [] : await loadMovedLast(DEFAULT_REGION);
  return { text, found, offered, isUnknown: film === undefined, options, film: film ?? null };
}

async function loadFound(text: string): Promise<readonly OfferedFilm[]> {
  const { data } = await loadSearch({ q: text, limit: MOST_FOUND, kind: "film", region: "US" });
  return data.flatMap((hit) => (hit.kind === "film" ? [{ slug: hit.slug, title: hit.title }] : []));
}

async function loadChosen(slug: string, options: Readonly<Record<string, string>>): Promise<ChosenFilm | undefined> {
  const found = await loadFilmPage(slug, options);
  if (!found) return undefined;
  const { page, url } = found;
  const { film, releases } = page.view;
  const { limit } = parseEmbedWish(options).wish;
  const answer = answerEmbed(page, url);
  const heightAt = (width: number) => frameHeight(answer, { width, limit });
  const heights = { phone: heightAt(PHONE_WIDTH), desktop: heightAt(FRAME_WIDTH) };
  const { origin } = publicUrl();
  return {
    slug: film.slug,
    title: film.title,
    regions: [...new Set(releases.map(({ region }) => region))].toSorted(),
    types: RELEASE_TYPES.filter((type) => releases.some((release) => release.type === type)),
    heights,
    codes: embedCodes({ origin, slug: film.slug, title: film.title, options, height: heights.desktop }),
  };
}
