"use client";

import { useState } from "react";
import { follow, unfollow } from "#domain/watchlist.ts";
import { changeWatchlist, useIsFollowed } from "./stored-watchlist.ts";

/**
 * Puts a film on the reader's watchlist and takes it off. The server draws it unable, since only the browser knows the
 * list; without scripts it is not there. `compact` is a mark without words, for rows of many films.
 */
export function FollowButton({ slug, title, compact = false }: { slug: string; title: string; compact?: boolean }) {
  const isFollowed = useIsFollowed(slug);
  const [isRefused, setRefused] = useState(false);
  const toggle = () => {
    setRefused(!changeWatchlist((list) => (isFollowed ? unfollow(list, slug) : follow(list, { slug, title }))));
  };
  return (
    <span className={compact ? "follow compact" : "follow"}>
      <button
        type="button"
        aria-pressed={isFollowed ?? false}
        aria-label={`Follow ${title}`}
        title={isFollowed ? "On your watchlist" : "Put on your watchlist"}
        disabled={isFollowed === undefined}
        onClick={toggle}
      >
        <svg viewBox="0 0 12 16" aria-hidden="true">
          <path d="M1.5 1.5h9v12.7L6 10.4l-4.5 3.8Z" />
        </svg>
        {compact ? null : <span>{isFollowed ? "Following" : "Follow"}</span>}
      </button>
      {isRefused ? (
        <span className="fine" role="alert">
          This browser keeps no list.
        </span>
      ) : null}
    </span>
  );
}
