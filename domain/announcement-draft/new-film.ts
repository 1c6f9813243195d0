import type { DraftFilm, DraftLine } from "./draft.ts";

/** Of how many characters a film's title is at most. */
export const LONGEST_TITLE = 300;

/**
 * A film that a line is the first to name, beside those that other lines of the form do: of one title it is theirs, and
 * an address that another of them was proposed gets the next number, `blade-2`.
 */
export function besideOthers(film: DraftFilm, lines: readonly DraftLine[]): DraftFilm {
  const others = lines.flatMap((line) => (line.film?.isNew ? line.film : []));
  const same = others.find(({ title }) => title.trim() === film.title.trim());
  if (same) return { ...film, slug: same.slug };
  const taken = new Set(others.map(({ slug }) => slug));
  const [, plain = film.slug, number = "1"] = /^(.+)-([1-9]\d{0,3})$/.exec(film.slug) ?? [];
  let { slug } = film;
  for (let next = Number(number) + 1; taken.has(slug); next += 1) slug = `${plain}-${next}`;
  return { ...film, slug };
}
