"use client";

import { storedWatchlist } from "#components/watchlist/stored-watchlist.ts";
import type { OpenPage } from "#domain/live-change.ts";
import { addNews, type PageNews, sayNews } from "#domain/page-news.ts";
import type { Query } from "#domain/query.ts";
import { followRecord } from "./follow-record.ts";

/** The news of a page, and how it is said. */
export interface SaidNews extends PageNews {
  readonly says: string;
}

/** Makes the news that is known by now another. */
export type TellNews = (add: (known: SaidNews | undefined) => SaidNews | undefined) => void;

/** Tells what is recorded from now on of whichever page stands in the tab then, until it is stopped. */
export function followPage(tell: TellNews): () => void {
  return followRecord((recorded) => {
    const page = openPage();
    tell((known) => {
      const news = addNews(known, page, recorded);
      return news && { ...news, says: sayNews(news) };
    });
  });
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
