import Link from "next/link";
import type { OfferedFilm } from "#components/embed/embed-view.ts";
import { TitleText } from "#components/ui/title-text.tsx";

/** Films to choose one from, with the options chosen so far. */
export function FilmOffers({ films, options }: { films: readonly OfferedFilm[]; options: Record<string, string> }) {
  if (films.length === 0) return null;
  return (
    <ul className="offers">
      {films.map(({ slug, title }) => (
        <li key={slug}>
          <Link href={{ pathname: "/embed", query: { film: slug, ...options } }} prefetch={false}>
            <TitleText title={title} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
