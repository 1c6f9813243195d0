"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import type { OfferedFilm } from "#components/embed/embed-view.ts";
import { TitleText } from "#components/ui/title-text.tsx";
import { searchQuery } from "../search/queries.ts";

/** A field for any title a film ever had, and the films it finds as it is typed; without scripts, once it is sent. */
export function FilmFinder(props: { text: string; found: readonly OfferedFilm[]; options: Record<string, string> }) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Finder {...props} />
    </QueryClientProvider>
  );
}

function Finder({
  text,
  found,
  options,
}: {
  text: string;
  found: readonly OfferedFilm[];
  options: Record<string, string>;
}) {
  const [typed, setTyped] = useState(text);
  const wanted = typed.trim();
  const { data, isError } = useQuery(searchQuery(wanted === text ? "" : wanted, null));
  const films = wanted === text ? found : (data ?? []).flatMap((hit) => (hit.kind === "film" ? [hit] : []));
  const isLooking = wanted !== text && wanted !== "";
  return (
    <search>
      <form action="/embed" method="get" className="embed-finder">
        <label>
          Film
          <input
            name="q"
            // What was typed before this ran in the browser is looked for as well.
            ref={(input) => setTyped((known) => (known === text && input ? input.value : known))}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            placeholder="Any title it ever had"
            autoComplete="off"
            maxLength={200}
          />
        </label>
        <button className="btn">Find</button>
      </form>
      <output className="fine">
        {isError
          ? "The search does not answer."
          : isLooking && data && films.length === 0
            ? "No film is named so."
            : ""}
      </output>
      {wanted === "" ? null : (
        <ul className="offers">
          {films.map(({ slug, title }) => (
            <li key={slug}>
              <Link href={{ pathname: "/embed", query: { film: slug, ...options } }} prefetch={false}>
                <TitleText title={title} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
