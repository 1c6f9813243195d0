import Link from "next/link";
import type { ComponentProps } from "react";
import { TitleText } from "./title-text.tsx";

/** A film to go on with. */
export interface OfferedFilm {
  readonly slug: string;
  readonly title: string;
}

/** Films to go on with: each leads to its page, or where `hrefOf` says. */
export function FilmOffers({
  films,
  hrefOf = pageOf,
}: {
  films: readonly OfferedFilm[];
  hrefOf?: (slug: string) => ComponentProps<typeof Link>["href"];
}) {
  return (
    <ul className="offers">
      {films.map(({ slug, title }) => (
        <li key={slug}>
          <Link href={hrefOf(slug)} prefetch={false}>
            <TitleText title={title} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function pageOf(slug: string) {
  return { pathname: `/films/${slug}` };
}
