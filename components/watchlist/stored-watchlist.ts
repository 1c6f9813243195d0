"use client";

import { useSyncExternalStore } from "react";
import { readStorage, storageListeners, writeStorage } from "#components/ui/browser-storage.ts";
import { formatWatchlist, isFollowed, NOTHING_FOLLOWED, parseWatchlist, type Watchlist } from "#domain/watchlist.ts";

/** Bears the version of the form: a later one is kept under another name, beside this. */
const KEY = "slateline.watchlist.1";

const { onChange, tellAll } = storageListeners();
/** What was read last: the same list as long as the text is the same, as `useSyncExternalStore` asks. */
let last: { readonly text: string | null; readonly list: Watchlist } = { text: null, list: NOTHING_FOLLOWED };

/** The list that this browser keeps; empty where it keeps none, lets nothing be kept, or what it keeps is broken. */
export function storedWatchlist(): Watchlist {
  const text = readStorage(KEY);
  if (text !== last.text) {
    const read = parseWatchlist(text ?? "");
    last = { text, list: read.ok ? read.value : NOTHING_FOLLOWED };
  }
  return last.list;
}

/** Changes the kept list, as it is by now in any tab. False where the browser would not keep it. */
export function changeWatchlist(change: (list: Watchlist) => Watchlist): boolean {
  const before = storedWatchlist();
  const after = change(before);
  if (after === before) return true;
  if (!writeStorage(KEY, formatWatchlist(after))) return false;
  tellAll();
  return true;
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
