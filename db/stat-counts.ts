import { countsOf, type StatCount } from "#domain/stats/counts.ts";
import type { StatHistory } from "#domain/stats/history.ts";
import { HORIZONS } from "#domain/stats/how-dates-hold.ts";
import { rank } from "#domain/stats/tally.ts";
import type { NewRow } from "./db.ts";

export type StatFilmRow = NewRow<"statFilms">;
export type StatCountRow = NewRow<"statCounts">;

/** Of the rows of `stat_counts` that are no sums: how many dates of a studio have a fate, at the horizon with most. */
export const DECIDED = "decided";
/** And the line of the change log up to which the record is counted, everybody's. */
export const COUNTED_TO = "counted to";

/** The kinds that `DECIDED` adds up, for each horizon. */
export const DECIDED_KINDS = HORIZONS.map((horizon) => [`kept ${horizon}`, `lost ${horizon}`] as const);

/** The row of `stat_films` of a film; undefined for one that adds nothing. */
export function statFilmRow(history: StatHistory): StatFilmRow | undefined {
  const ranked = rank(history);
  if (!ranked) return undefined;
  const { slug, moves, slip } = ranked;
  return { slug, moves, slip: slip ?? 0, counts: countsOf(history).map(toLine).toSorted().join("\n") };
}

function toLine({ studioId, kind, key }: StatCount): string {
  return `${studioId} ${kind}/${key}`;
}

/** The row of `stat_counts` that so many of a film's lines are summed up in. */
export function statCountRow(line: string, amount: number): StatCountRow {
  const [, studioId = "", kind = "", key = ""] = /^(\d+) ([^/]+)\/(.*)$/.exec(line) ?? [];
  return { studioId: Number(studioId), kind, key, amount };
}

/** How often each line stands in the counts of some films. */
export function countLines(counts: Iterable<string>): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const text of counts) {
    for (const line of text.split("\n")) amounts.set(line, (amounts.get(line) ?? 0) + 1);
  }
  return amounts;
}

/** How many dates of a studio have a fate, at the horizon with most, by what is summed up of it. */
export function decidedBy(rows: readonly Pick<StatCountRow, "kind" | "amount">[]): number {
  const amountOf = (kind: string) => rows.find((row) => row.kind === kind)?.amount ?? 0;
  return Math.max(...DECIDED_KINDS.map(([kept, lost]) => amountOf(kept) + amountOf(lost)));
}
