"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { OfferedFilm } from "#components/ui/film-offers.tsx";
import { EmbedOffers } from "./embed-offers.tsx";

/** What looks for films as one types, loaded with the first letter: TanStack Query, and zod for the answer. */
const FoundFilms = dynamic(() => import("./found-films.tsx").then((loaded) => loaded.FoundFilms));

/** A field for any title a film ever had, and the films it finds as it is typed; without scripts, once it is sent. */
export function FilmFinder({
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
  const [isAsking, setAsking] = useState(false);
  // What asks stays, with the answers it had: adjusted while it is drawn.
  if (wanted !== text && !isAsking) setAsking(true);
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
      {isAsking ? (
        <FoundFilms text={wanted} known={{ text, films: found }} options={options} />
      ) : (
        <EmbedOffers films={found} options={options} />
      )}
    </search>
  );
}
