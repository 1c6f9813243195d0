import Link from "next/link";
import { TitleText } from "./title-text.tsx";

/** Films to go on with, where what was asked for is not there. */
export function FilmOffers({ films }: { films: readonly { readonly slug: string; readonly title: string }[] }) {
  return (
    <ul className="offers">
      {films.map(({ slug, title }) => (
        <li key={slug}>
          <Link href={`/films/${slug}`} prefetch={false}>
            <TitleText title={title} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
