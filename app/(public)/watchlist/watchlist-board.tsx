"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { rememberRegion, useReaderRegion } from "#components/ui/reader-region.ts";
import { useWatchlist } from "#components/watchlist/stored-watchlist.ts";
import { capitalised } from "#domain/capitalised.ts";
import { counted } from "#domain/number-words.ts";
import { regionName } from "#domain/region.ts";
import type { Watchlist } from "#domain/watchlist.ts";
import { NothingFollowed } from "./nothing-followed.tsx";
import { WatchlistFeeds } from "./watchlist-feeds.tsx";
import { WatchlistFile } from "./watchlist-file.tsx";

/** Asks for the films by TanStack Query and reads them by zod, of which who follows none needs neither. */
const FollowedFilms = dynamic(() => import("./followed-films.tsx").then((loaded) => loaded.FollowedFilms));

/** The reader's films, from the list that the browser keeps: drawn there alone, since the server does not know it. */
export function WatchlistBoard({ regions }: { regions: readonly string[] }) {
  const list = useWatchlist();
  return <div className="watchlist-board">{list ? <Board list={list} regions={regions} /> : null}</div>;
}

function Board({ list, regions }: { list: Watchlist; regions: readonly string[] }) {
  const region = useReaderRegion();
  const slugs = list.films.map(({ slug }) => slug);
  const [hasFollowed, setFollowed] = useState(false);
  // Who takes the last film off is told so where it stood, so what has been drawn stays: adjusted while it is drawn.
  if (slugs.length > 0 && !hasFollowed) setFollowed(true);
  return (
    <>
      <div className="watchlist-bar">
        <p>{counted(slugs.length, "film")} followed, in this browser alone</p>
        <RegionChoice region={region} regions={regions} />
      </div>
      {hasFollowed ? <FollowedFilms list={list} region={region} /> : <NothingFollowed />}
      <WatchlistFeeds slugs={slugs} region={region} />
      <WatchlistFile list={list} />
    </>
  );
}

function RegionChoice({ region, regions }: { region: string | null; regions: readonly string[] }) {
  const offered = region === null || regions.includes(region) ? regions : [region, ...regions];
  return (
    <label>
      Dates of{" "}
      <select value={region ?? ""} onChange={({ target }) => rememberRegion(target.value || null)}>
        <option value="">each film’s own region</option>
        {offered.map((code) => (
          <option key={code} value={code}>
            {capitalised(regionName(code))}
          </option>
        ))}
      </select>
    </label>
  );
}
