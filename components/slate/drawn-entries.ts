import { drawnOf, type SlateEntry } from "#domain/slate.ts";
import type { SlateView } from "./slate-view.ts";

/** More lines than this cannot be told apart. */
const MOST_DRAWN = 24;

/** A film that the chart draws, by its place there, from 1. */
export interface DrawnEntry {
  readonly entry: SlateEntry;
  readonly number: number;
}

/** The films that the chart draws, numbered in the order of the table. */
export function drawnEntries({ entries, film }: SlateView): readonly DrawnEntry[] {
  const drawn = drawnOf(entries, film, MOST_DRAWN);
  return entries.filter(({ slug }) => drawn.has(slug)).map((entry, index) => ({ entry, number: index + 1 }));
}

/** The place in the chart of the film that stands out: the reader's, else the one that moved most often; -1 for none. */
export function chosenOf(drawn: readonly DrawnEntry[], film: string | null): number {
  const wanted = drawn.findIndex(({ entry }) => entry.slug === film);
  if (wanted !== -1) return wanted;
  const most = Math.max(0, ...drawn.map(({ entry }) => entry.state.moves));
  return drawn.findIndex(({ entry }) => entry.state.moves === most);
}
