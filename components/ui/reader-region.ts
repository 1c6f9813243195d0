"use client";

import { useSyncExternalStore } from "react";
import { looksLikeRegion } from "#domain/region.ts";

const KEY = "slateline.region";

const listeners = new Set<() => void>();

/**
 * The region that the reader looked at last, in this browser; null where they never chose one, or nothing is kept. Only
 * its form is looked at: every page asks, and the names that tell a country from two letters take a phone 35 ms to load.
 */
function readerRegion(): string | null {
  try {
    const region = localStorage.getItem(KEY);
    return region !== null && looksLikeRegion(region) ? region : null;
  } catch {
    return null;
  }
}

/** Remembers the region, in this browser alone; none for null. Where nothing can be kept, nothing is. */
export function rememberRegion(region: string | null): void {
  if (readerRegion() === region) return;
  try {
    if (region === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, region);
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The remembered region, as it changes in any tab; null on the server, and where there is none. */
export function useReaderRegion(): string | null {
  return useSyncExternalStore(onChange, readerRegion, () => null);
}
