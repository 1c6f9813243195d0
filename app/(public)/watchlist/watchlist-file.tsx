"use client";

import { type ChangeEvent, useState } from "react";
import { readerDay } from "#components/ui/reader-day.ts";
import { Section } from "#components/ui/section.tsx";
import { changeWatchlist, storedWatchlist } from "#components/watchlist/stored-watchlist.ts";
import { counted } from "#domain/number-words.ts";
import { formatWatchlist, mergeWatchlists, parseWatchlist, type Watchlist } from "#domain/watchlist.ts";

/** Far more than the longest list takes. */
const LARGEST_FILE = 1_000_000;

/** The list as a file, to keep it or to take it to another browser; and a file put into the list. */
export function WatchlistFile({ list }: { list: Watchlist }) {
  const [said, setSaid] = useState("");
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) setSaid(await importFile(file));
    target.value = "";
  };
  return (
    <Section title="As a file" aside="Your list is kept in this browser alone">
      <div className="btns">
        <button className="btn" type="button" disabled={list.films.length === 0} onClick={() => download(list)}>
          Export the list
        </button>
        <label className="btn import-file">
          Import a list
          <input className="vh" type="file" accept=".json,application/json" onChange={(event) => void read(event)} />
        </label>
      </div>
      <output className="fine">{said}</output>
    </Section>
  );
}

function download(list: Watchlist): void {
  const url = URL.createObjectURL(new Blob([formatWatchlist(list)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `slateline-watchlist-${readerDay()}.json`;
  link.click();
  URL.revokeObjectURL(url);
}

/** Puts the films of a file behind those followed here, and says how that went. */
async function importFile(file: File): Promise<string> {
  if (file.size > LARGEST_FILE) return "This file is too large for a watchlist.";
  const read = parseWatchlist(await file.text());
  if (!read.ok) return read.problem;
  const before = storedWatchlist();
  if (!changeWatchlist((list) => mergeWatchlists(list, read.value))) return "This browser keeps no list.";
  const added = storedWatchlist().films.length - before.films.length;
  const rest = read.value.films.length - added;
  return `${counted(added, "film")} added${rest > 0 ? `; ${rest} followed already, or more than a list holds` : ""}.`;
}
