"use client";

import { useSyncExternalStore } from "react";
import { formatWatchlist, isFollowed, NOTHING_FOLLOWED, parseWatchlist, type Watchlist } from "#domain/watchlist.ts";

/** Bears the version of the form: a later one is kept under another name, beside this. */
const KEY = "slateline.watchlist.1";

const listeners = new Set<() => void>();
/** What was read last: the same list as long as the text is the same, as `useSyncExternalStore` asks. */
let last: { readonly text: string | null; readonly list: Watchlist } = { text: null, list: NOTHING_FOLLOWED };

/** The list that this browser keeps; empty where it keeps none, lets nothing be kept, or what it keeps is broken. */
export function storedWatchlist(): Watchlist {
  const text = readText();
  if (text !== last.text) {
    const read = parseWatchlist(text ?? "");
    last = { text, list: read.ok ? read.value : NOTHING_FOLLOWED };
  }
  return last.list;
}

function readText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Changes the kept list, as it is by now in any tab. False where the browser would not keep it. */
export function changeWatchlist(change: (list: Watchlist) => Watchlist): boolean {
  const before = storedWatchlist();
  const after = change(before);
  if (after === before) return true;
  try {
    localStorage.setItem(KEY, formatWatchlist(after));
  } catch {
    return false;
  }
  tellAll();
  return true;
}

/** Calls `listener` when the list may have changed, in this tab or in another. Returns how to stop. */
function onChange(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener("storage", tellOfStorage);
    window.addEventListener("pageshow", tellOfReturn);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener("storage", tellOfStorage);
    window.removeEventListener("pageshow", tellOfReturn);
  };
}

function tellOfStorage({ key }: StorageEvent): void {
  if (key === KEY || key === null) tellAll();
}

/** A page that the browser had put aside was told of nothing meanwhile. */
function tellOfReturn({ persisted }: PageTransitionEvent): void {
  if (persisted) tellAll();
}

function tellAll(): void {
  for (const listener of listeners) listener();
}

/** The kept list, as it changes; undefined on the server, which cannot know it. */
export function useWatchlist(): Watchlist | undefined {
  return useSyncExternalStore(onChange, storedWatchlist, unknownYet);
}

/** Whether a film is followed; the server takes it that it is not. */
export function useIsFollowed(slug: string): boolean {
  return useSyncExternalStore(onChange, () => isFollowed(storedWatchlist(), slug), notYet);
}

function notYet(): boolean {
  return false;
}

function unknownYet(): undefined {
  return undefined;
}
