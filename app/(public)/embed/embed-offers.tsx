import { FilmOffers, type OfferedFilm } from "#components/ui/film-offers.tsx";

/** Films to choose one from, with the options chosen so far. */
export function EmbedOffers({ films, options }: { films: readonly OfferedFilm[]; options: Record<string, string> }) {
  if (films.length === 0) return null;
  return <FilmOffers films={films} hrefOf={(slug) => ({ pathname: "/embed", query: { film: slug, ...options } })} />;
}
