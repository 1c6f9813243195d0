import type { Metadata } from "next";
import { NothingFound } from "#components/search/nothing-found.tsx";
import { SearchForm } from "#components/search/search-form.tsx";
import { SearchResults } from "#components/search/search-results.tsx";
import { Note } from "#components/ui/note.tsx";
import { quoted } from "#domain/query.ts";
import { parseSearchWish } from "#domain/search-wish.ts";
import { loadSearchPage } from "./loaders.ts";
import "./search.css";

/** What a search finds is found under its own pages: engines index the form alone. */
export async function generateMetadata({ searchParams }: PageProps<"/search">): Promise<Metadata> {
  const { text } = parseSearchWish(await searchParams).wish;
  return {
    title: text === "" ? "Search" : `Search for ${quoted(text)}`,
    description: "Films by any title they ever had, studios, franchises and dates.",
    alternates: { canonical: "/search" },
    ...(text !== "" && { robots: { index: false } }),
  };
}

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const view = await loadSearchPage(await searchParams);
  return (
    <div className="search-page">
      <h1 className="headline">Search</h1>
      {view.notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      <SearchForm {...view} />
      {view.found.length > 0 ? <SearchResults view={view} /> : <NothingFound view={view} />}
    </div>
  );
}
