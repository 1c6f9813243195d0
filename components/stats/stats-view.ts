import type { HoldCounts, RankedFilm, Totals } from "#domain/stats/tally.ts";

export interface StudioHolds {
  readonly slug: string;
  readonly name: string;
  readonly holds: HoldCounts;
}

/** What the record adds up to, as its page draws it. */
export interface StatsView {
  readonly stats: Totals & {
    readonly mostMoved: readonly RankedFilm[];
    readonly longestSlips: readonly RankedFilm[];
  };
  /** Studios with enough dates to count, those with most first. */
  readonly studios: readonly StudioHolds[];
  /** How many studios have too few. */
  readonly studiosLeftOut: number;
  /** How many have enough, but fewer than those shown. */
  readonly studiosCut: number;
  /** As many dates of known fate as a studio needs to be counted. */
  readonly leastDates: number;
}
