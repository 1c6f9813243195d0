"use client";

import { useState } from "react";
import { TitleText } from "#components/ui/title-text.tsx";
import { changeWatchlist } from "#components/watchlist/stored-watchlist.ts";
import { follow, type FollowedFilm, isFollowed, type Watchlist } from "#domain/watchlist.ts";

/** What was taken off the list since the page was opened, with the way to put it back. */
export function Unfollowed({ list }: { list: Watchlist }) {
  const [known, setKnown] = useState<readonly FollowedFilm[]>(list.films);
  const added = list.films.filter(({ slug }) => !known.some((film) => film.slug === slug));
  // Adjusted while it is drawn, as React asks for what is worked out from props that change.
  if (added.length > 0) setKnown([...known, ...added]);
  const gone = known.filter(({ slug }) => !isFollowed(list, slug));
  return (
    <output>
      {gone.map((film) => (
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
