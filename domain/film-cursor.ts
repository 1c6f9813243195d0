const CURSOR = /^film_([a-z0-9-]{1,200})$/;

/** A film's place in the list of all by slug, as an address bears it: `film_dune`. No slug has its mark. */
export function formatFilmCursor(slug: string): string {
  return `film_${slug}`;
}

/** Reads `formatFilmCursor`'s text, to the slug; undefined for any other. The film need not be there any more. */
export function parseFilmCursor(text: string): string | undefined {
  return CURSOR.exec(text)?.[1];
}
