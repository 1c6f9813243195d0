import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { Failure } from "#components/ui/failure.tsx";
import { FilmOffers } from "#components/ui/film-offers.tsx";
import { Section } from "#components/ui/section.tsx";
import { loadSimilarFilms } from "./loaders.ts";
import { readablePath, REQUEST_PATH_HEADER } from "./request-path.ts";

export const metadata: Metadata = { title: "Not found", alternates: { canonical: null } };

/** For unknown addresses and unknown films alike; Next answers it with 404, since nothing was streamed before it. */
export default async function NotFound() {
  const path = readablePath((await headers()).get(REQUEST_PATH_HEADER) ?? "/");
  const films = await loadSimilarFilms(path);
  return (
    <>
      <Failure title="Nothing at this address">
        <p className="lead">
          There is no page at <bdi className="address">{path}</bdi>.
          {films?.length === 0 ? " No film on record has a name like it." : null}
        </p>
      </Failure>
      {films === undefined || films.length === 0 ? null : (
        <Section title="Did you mean" aside="By any title a film ever had">
          <FilmOffers films={films} />
        </Section>
      )}
      <Section title="Begin again here">
        <ul className="offers">
          <li>
            <Link href="/" prefetch={false}>
              What opens next
            </Link>
          </li>
          <li>
            <Link href="/search" prefetch={false}>
              Search
            </Link>
          </li>
          <li>
            <Link href="/in" prefetch={false}>
              Every region
            </Link>
          </li>
        </ul>
      </Section>
    </>
  );
}
