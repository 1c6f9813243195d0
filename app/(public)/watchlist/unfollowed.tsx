"use client";

import { TitleText } from "#components/ui/title-text.tsx";
import { changeWatchlist } from "#components/watchlist/stored-watchlist.ts";
import { follow, type FollowedFilm } from "#domain/watchlist.ts";

/** What the reader took off the list since the page was opened, with the way to put it back. */
export function Unfollowed({ films }: { films: readonly FollowedFilm[] }) {
  return (
    <output>
      {films.map((film) => (
        <span key={film.slug} className="unfollowed">
          <span>
            You no longer follow <TitleText title={film.title} />.
          </span>{" "}
          <button className="btn" type="button" onClick={() => changeWatchlist((now) => follow(now, film))}>
            Follow it again
          </button>
        </span>
      ))}
    </output>
  );
}
