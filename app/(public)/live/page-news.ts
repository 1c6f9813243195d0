"use client";

import { onShown } from "#components/ui/shown-anew.ts";
import { storedWatchlist } from "#components/watchlist/stored-watchlist.ts";
import { capitalised } from "#domain/format-date.ts";
import { isTouched, type LiveChange, type OpenPage } from "#domain/live-change.ts";
import { cardinal } from "#domain/number-words.ts";
import type { Query } from "#domain/query.ts";
import { followRecord } from "./follow-record.ts";

/** What changed of a page since it was opened or shown anew, in a sentence. */
export interface PageNews {
  readonly path: string;
  readonly says: string;
}

interface Known {
  readonly path: string;
  /** One for each release with another date. */
  readonly releases: ReadonlySet<string>;
  readonly isMany: boolean;
}

/** Tells what is recorded from now on of whichever page stands in the tab then, until it is stopped. */
export function followPage(tell: (news: PageNews) => void): () => void {
  let known: Known | undefined;
  const stopFollowing = followRecord(({ changes, isMany }) => {
    const page = openPage();
    const releases = changes.filter((change) => isTouched(page, change)).map(releaseOf);
    // Of many changes not all are read: a page that names films may be about any of them.
    const isAny = isMany && page.films.size > 0;
    if (releases.length === 0 && !isAny) return;
    known = join(known?.path === page.path ? known : undefined, { path: page.path, releases, isMany: isAny });
    tell({ path: page.path, says: sayNews(known) });
  });
  const stopForgetting = onShown(() => {
    known = undefined;
  });
  return () => {
    stopFollowing();
    stopForgetting();
  };
}

function join(
  known: Known | undefined,
  { path, releases, isMany }: { path: string; releases: string[]; isMany: boolean },
) {
  return {
    path,
    releases: new Set([...(known?.releases ?? []), ...releases]),
    isMany: isMany || known?.isMany === true,
  };
}

function sayNews({ releases, isMany }: Known): string {
  const what = releases.size === 1 ? "A date" : `${capitalised(cardinal(releases.size))} dates`;
  return `${isMany ? "Many dates" : what} changed since you opened this page.`;
}

function releaseOf({ film, region, type, variant }: LiveChange): string {
  return [film, region, type, variant ?? ""].join(" ");
}

function openPage(): OpenPage {
  const { pathname, search } = location;
  const query: Query = Object.fromEntries(new URLSearchParams(search));
  return { path: pathname, query, films: new Set(pathname === "/watchlist" ? listFollowed() : listLinked()) };
}

function listFollowed(): string[] {
  return storedWatchlist().films.map(({ slug }) => slug);
}

/** The films that the page leads to: those it is about. */
function listLinked(): string[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/films/"]')].map(
    ({ pathname }) => pathname.split("/")[2] ?? "",
  );
}
