"use client";

import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { readerDay } from "#components/ui/reader-day.ts";
import { changeWatchlist, storedWatchlist } from "#components/watchlist/stored-watchlist.ts";
import type { WatchedChange, WatchedFilm } from "#components/watchlist/watchlist-view.ts";
import { readdress } from "#domain/watchlist.ts";
import { watchedSchema } from "./answer-schema.ts";
import { beginVisit, startFirstVisit } from "./visit.ts";

/** What is followed, as it stands. */
export interface Watched {
  readonly films: readonly WatchedFilm[];
  readonly changes: readonly WatchedChange[];
  /** True where more moved than is told. */
  readonly isCut: boolean;
  /** Followed, and on record no more. */
  readonly missing: readonly string[];
}

const FRESH_MS = 30_000;
/** Short enough an address for any server between, also where slugs are long. */
const FILMS_A_REQUEST = 50;

/**
 * How the followed films stand, and what was put on record of them since the visit started: by the first answer, on the
 * first visit of all. The kept list follows: films that were merged go under their new address, and all that is answered
 * has been seen.
 */
export function watchlistQuery({
  slugs,
  region,
}: {
  readonly slugs: readonly string[];
  readonly region: string | null;
}) {
  return queryOptions({
    queryKey: ["watchlist", slugs.toSorted(), region],
    queryFn: async ({ signal }): Promise<Watched> => {
      const { since } = beginVisit(storedWatchlist().seen);
      const parts = Array.from({ length: Math.ceil(slugs.length / FILMS_A_REQUEST) }, (_, part) =>
        slugs.toSorted().slice(part * FILMS_A_REQUEST, (part + 1) * FILMS_A_REQUEST),
      );
      const answers = await Promise.all(parts.map((films) => ask({ films, region, since, signal })));
      const films = answers.flatMap((answer) => answer.films);
      const record = Math.min(...answers.map((answer) => answer.record));
      if (since === null) startFirstVisit(record);
      keep(films, record);
      return {
        films: [...new Map(films.map(({ slug, title, release }) => [slug, { slug, title, release }])).values()],
        changes: answers.flatMap(({ changes }) => changes),
        isCut: answers.some((answer) => answer.isCut),
        missing: slugs.filter((slug) => !films.some((film) => film.asked === slug)),
      };
    },
    enabled: slugs.length > 0,
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
}

async function ask({
  films,
  region,
  since,
  signal,
}: {
  readonly films: readonly string[];
  readonly region: string | null;
  readonly since: number | null;
  readonly signal: AbortSignal;
}) {
  const query = new URLSearchParams({
    films: films.join(","),
    ...(region !== null && { region }),
    ...(since !== null && { since: String(since) }),
  });
  // Asked for by its tag, since a list that is shown anew must not come from the browser's own store.
  const response = await fetch(`/api/v1/watchlist?${query}`, { signal, cache: "no-cache" });
  if (!response.ok) throw new Error(`The watchlist answered ${response.status}`);
  return watchedSchema.parse(await response.json()).data;
}

function keep(
  films: readonly { readonly asked: string; readonly slug: string; readonly title: string }[],
  record: number,
) {
  const now = new Map(films.map(({ asked, slug, title }) => [asked, { slug, title }]));
  changeWatchlist((list) => ({ ...readdress(list, now), seen: { record, on: readerDay() } }));
}
