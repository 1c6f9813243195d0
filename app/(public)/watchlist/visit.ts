"use client";

import { formatWatchlist, parseWatchlist, type SeenRecord } from "#domain/watchlist.ts";

const KEY = "slateline.watchlist.visit";

/**
 * What had been seen before this visit. A visit is a tab's: it outlasts a reload and the way to a film and back, so that
 * what moved is not gone when one has looked at it. Null on the first visit of all.
 */
export function beginVisit(seen: SeenRecord | null): SeenRecord | null {
  try {
    const begun = sessionStorage.getItem(KEY);
    const read = begun === null ? undefined : parseWatchlist(begun);
    if (read?.ok) return read.value.seen;
    sessionStorage.setItem(KEY, formatWatchlist({ films: [], seen }));
  } catch {
    // Where nothing can be kept, every look is a visit.
  }
  return seen;
}
