"use client";

import { useState } from "react";
import { follow, type FollowedFilm, unfollow, whyFull } from "#domain/watchlist.ts";
import { followWord, nameFollowMark } from "./follow-words.ts";
import { changeWatchlist, storedWatchlist, useIsFollowed } from "./stored-watchlist.ts";

/**
 * Puts a film on the reader's watchlist and takes it off. The server draws each film as one that is not on it, which is so
 * of nearly all; the browser, which alone knows the list, draws the others anew. Without scripts it is not there.
 * `compact` is a mark without words, for rows of many films.
 */
export function FollowButton({
  slug,
  title,
  compact = false,
  onUnfollow,
}: {
  slug: string;
  title: string;
  compact?: boolean;
  onUnfollow?: ((film: FollowedFilm) => void) | undefined;
}) {
  const isFollowed = useIsFollowed(slug);
  const shown = followWord({ isFollowed, compact });
  const [problem, setProblem] = useState<string | null>(null);
  const toggle = () => {
    const full = isFollowed ? null : whyFull(storedWatchlist());
    const isKept = changeWatchlist((list) => (isFollowed ? unfollow(list, slug) : follow(list, { slug, title })));
    setProblem(isKept ? full : "This browser keeps no list.");
    if (isKept && isFollowed) onUnfollow?.({ slug, title });
  };
  return (
    <span className={compact ? "follow compact" : "follow"}>
      <button
        type="button"
        aria-pressed={isFollowed}
        aria-label={nameFollowMark({ title, shown })}
        title={isFollowed ? "On your watchlist" : "Put on your watchlist"}
        onClick={toggle}
      >
        <svg viewBox="0 0 12 16" aria-hidden="true">
          <path d="M1.5 1.5h9v12.7L6 10.4l-4.5 3.8Z" />
        </svg>
        {shown === null ? null : <span>{shown}</span>}
      </button>
      {problem === null ? null : (
        <span className="fine" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
