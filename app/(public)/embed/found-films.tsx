"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OfferedFilm } from "#components/ui/film-offers.tsx";
import { searchQuery } from "../search/queries.ts";
import { EmbedOffers } from "./embed-offers.tsx";

interface FoundFilmsProps {
  readonly text: string;
  /** What the page itself was sent with. */
  readonly known: { readonly text: string; readonly films: readonly OfferedFilm[] };
  readonly options: Record<string, string>;
}

/** The films that a text finds. */
export function FoundFilms(props: FoundFilmsProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Found {...props} />
    </QueryClientProvider>
  );
}

function Found({ text, known, options }: FoundFilmsProps) {
  const isKnown = text === known.text;
  const { data, isError } = useQuery(searchQuery(isKnown ? "" : text, null));
  const films = isKnown ? known.films : (data ?? []).flatMap((hit) => (hit.kind === "film" ? [hit] : []));
  const isNothing = !isKnown && text !== "" && data !== undefined && films.length === 0;
  return (
    <>
      <output className="fine">
        {isError ? "The search does not answer." : isNothing ? "No film is named so." : ""}
      </output>
      {text === "" ? null : <EmbedOffers films={films} options={options} />}
    </>
  );
}
