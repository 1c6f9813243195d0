"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useState } from "react";
import { readerDay } from "#components/ui/reader-day.ts";
import { Section } from "#components/ui/section.tsx";
import { onShown } from "#components/ui/shown-anew.ts";
import { ChangeRow, DatedRow, KeptRow, UndatedRow } from "#components/watchlist/watched-rows.tsx";
import { layOutWatchlist, listKept, listTakenOff } from "#components/watchlist/watchlist-view.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { exactly } from "#domain/partial-date.ts";
import { DEFAULT_REGION, localeOf } from "#domain/region.ts";
import type { FollowedFilm, Watchlist } from "#domain/watchlist.ts";
import { NothingFollowed } from "./nothing-followed.tsx";
import { type Watched, watchlistQuery } from "./queries.ts";
import { Unfollowed } from "./unfollowed.tsx";
import { beginVisit } from "./visit.ts";

interface FollowedFilmsProps {
  readonly list: Watchlist;
  readonly region: string | null;
}

/** What stands on record of the films of a list: loaded by those who follow one. */
export function FollowedFilms(props: FollowedFilmsProps) {
  const [client] = useState(() => new QueryClient());
  useEffect(() => onShown(() => void client.invalidateQueries()), [client]);
  return (
    <QueryClientProvider client={client}>
      <Films {...props} />
    </QueryClientProvider>
  );
}

function Films({ list, region }: FollowedFilmsProps) {
  const [{ before }] = useState(() => beginVisit(list.seen));
  const slugs = list.films.map(({ slug }) => slug);
  const [taken, setTaken] = useState<readonly FollowedFilm[]>([]);
  const takeOff = (film: FollowedFilm) => setTaken((before) => [...before, film]);
  const query = useQuery(watchlistQuery({ slugs, region }));
  const isFailed = query.isError || query.fetchStatus === "paused";
  const kept = listKept(list, { missing: query.data?.missing, isFailed });
  const locale = localeOf(region ?? DEFAULT_REGION);
  return (
    <>
      <output className="watchlist-status">{sayStatus(query)}</output>
      <Unfollowed films={listTakenOff(taken, list)} />
      {slugs.length === 0 ? <NothingFollowed /> : null}
      {query.data && slugs.length > 0 ? (
        <Shelves
          watched={onlyFollowed(query.data, slugs)}
          region={region}
          locale={locale}
          before={before && formatPartialDate(exactly(before), locale, "long")}
          onUnfollow={takeOff}
        />
      ) : null}
      <Kept films={kept} region={region} isOnRecord={!query.data} onUnfollow={takeOff} />
    </>
  );
}

function sayStatus({
  data,
  isFetching,
  fetchStatus,
  isError,
}: {
  readonly data?: Watched | undefined;
  readonly isFetching: boolean;
  readonly fetchStatus: "fetching" | "paused" | "idle";
  readonly isError: boolean;
}): string {
  if (fetchStatus === "paused")
    return data
      ? "You are offline: the dates may be old."
      : "You are offline: the dates are asked for when you are back.";
  if (isError) return "The dates could not be asked for: they are asked for again when you come back to this page.";
  return isFetching && !data ? "Asking for the dates…" : "";
}

/** What was taken off the list goes at once, and not when the next answer comes. */
function onlyFollowed({ films, changes, isCut, missing }: Watched, slugs: readonly string[]): Watched {
  return {
    films: films.filter(({ slug }) => slugs.includes(slug)),
    changes: changes.filter(({ film }) => slugs.includes(film.slug)),
    isCut,
    missing,
  };
}

function Shelves({
  watched,
  region,
  locale,
  before,
  onUnfollow,
}: {
  watched: Watched;
  region: string | null;
  locale: string;
  before: string | null;
  onUnfollow: (film: FollowedFilm) => void;
}) {
  const { next, undated, past } = layOutWatchlist(watched.films, readerDay());
  const { changes, isCut } = watched;
  return (
    <>
      <Section title="New since you were here" aside={before ? `last on ${before}` : undefined}>
        {changes.length > 0 ? (
          <ul className="watched changes">
            {changes.map((change) => (
              <ChangeRow key={change.id} change={change} locale={locale} />
            ))}
          </ul>
        ) : (
          <p>{before ? "Nothing." : "This is your first visit: what moves from now on will stand here."}</p>
        )}
        {isCut ? (
          <p className="fine">
            And more than stands here: see{" "}
            <Link href="/changes" prefetch={false}>
              all changes
            </Link>
            .
          </p>
        ) : null}
      </Section>
      {next.length > 0 ? (
        <Section title="Next">
          <ul className="watched">
            {next.map((film) => (
              <DatedRow key={film.slug} film={film} region={region} locale={locale} onUnfollow={onUnfollow} />
            ))}
          </ul>
        </Section>
      ) : null}
      {undated.length > 0 ? (
        <Section title="No date">
          <ul className="watched">
            {undated.map((film) => (
              <UndatedRow key={film.slug} film={film} region={region} onUnfollow={onUnfollow} />
            ))}
          </ul>
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title="Behind us">
          <ul className="watched">
            {past.map((film) => (
              <DatedRow key={film.slug} film={film} region={region} locale={locale} onUnfollow={onUnfollow} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

/** Films of which nothing is known but the title that was kept: they stay named, and can be taken off. */
function Kept({
  films,
  region,
  isOnRecord,
  onUnfollow,
}: {
  films: readonly FollowedFilm[];
  region: string | null;
  isOnRecord: boolean;
  onUnfollow: (film: FollowedFilm) => void;
}) {
  if (films.length === 0) return null;
  return (
    <Section title={isOnRecord ? "Followed" : "On record no more"}>
      <ul className="watched">
        {films.map((film) => (
          <KeptRow key={film.slug} film={film} region={region} isOnRecord={isOnRecord} onUnfollow={onUnfollow} />
        ))}
      </ul>
    </Section>
  );
}
