import type { CalendarDate } from "#domain/calendar-date.ts";
import { daysBetween } from "#domain/gregorian.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { Standing } from "#domain/vocabulary.ts";
import { type CountKind, PANDEMIC } from "./counts.ts";
import type { StatHistory } from "./history.ts";
import type { DateFate, Horizon } from "./how-dates-hold.ts";

/** A film among those that moved most often or farthest. */
export interface RankedFilm {
  readonly slug: string;
  readonly title: string;
  readonly region: string;
  readonly moves: number;
  /** Days from the first exact date to the last; null where there is none to count. */
  readonly slip: number | null;
  readonly standing: Standing;
  readonly first: CalendarDate | null;
  /** The date in force; null while there is none. */
  readonly now: PartialDate | null;
}

/** How many dates of a kind met which fate. */
export type FateCounts = Readonly<Record<DateFate, number>>;
export type HoldCounts = Readonly<Record<Horizon, FateCounts>>;

export interface YearOfMoves {
  readonly year: number;
  readonly later: number;
  readonly earlier: number;
}

/** What the record adds up to on a day. */
export interface Totals {
  /** Films with a cinema release on record in their primary region. */
  readonly films: number;
  /** Those of them that moved at least once. */
  readonly moved: number;
  readonly years: readonly YearOfMoves[];
  /** Dates due in any year but those of the pandemic. */
  readonly holds: HoldCounts;
  readonly pandemicHolds: HoldCounts;
  /** Distinct dates whose announcement names no studio, those due in the pandemic left out. */
  readonly withoutStudio: number;
}

/** So many of what is counted, as of a day: of pending dates those looked at by then, under what they are on it. */
export interface StatSum {
  /** A `CountKind`. */
  readonly kind: string;
  /** As of a `StatCount`; of pending dates `PANDEMIC` or empty, as of the others. */
  readonly key: string;
  /** Of pending dates, whether they are due on the day or later. */
  readonly isOpen: boolean;
  readonly amount: number;
}

/** What the sums of everybody tell. */
export function tally(sums: readonly StatSum[]): Totals {
  const count = (kind: CountKind) => add(sums.filter((sum) => sum.kind === kind));
  const nobodys = sums.filter(({ kind }) => kind.startsWith("nobody"));
  return {
    films: count("films"),
    moved: count("moved"),
    years: yearsOf(sums),
    holds: holdsOf(sums.filter(({ key }) => key !== PANDEMIC)),
    pandemicHolds: holdsOf(sums.filter(({ key }) => key === PANDEMIC)),
    withoutStudio: add(nobodys),
  };
}

function yearsOf(sums: readonly StatSum[]): readonly YearOfMoves[] {
  const moves = sums.filter(({ kind }) => kind === "later" || kind === "earlier");
  const years = [...Map.groupBy(moves, ({ key }) => Number(key))].map(([year, ofYear]) => ({
    year,
    later: add(ofYear.filter(({ kind }) => kind === "later")),
    earlier: add(ofYear.filter(({ kind }) => kind === "earlier")),
  }));
  return years.filter(({ later, earlier }) => later + earlier > 0).toSorted((a, b) => a.year - b.year);
}

/** How dates held, by the sums of a studio, or of everybody. */
export function holdsOf(sums: readonly StatSum[]): HoldCounts {
  const at = (horizon: Horizon): FateCounts => {
    const pending = sums.filter(({ kind }) => kind === `pending ${horizon}`);
    return {
      kept: add(sums.filter(({ kind }) => kind === `kept ${horizon}`)),
      lost: add(sums.filter(({ kind }) => kind === `lost ${horizon}`)),
      open: add(pending.filter(({ isOpen }) => isOpen)),
      unconfirmed: add(pending.filter(({ isOpen }) => !isOpen)),
    };
  };
  return { 3: at(3), 6: at(6), 12: at(12), 24: at(24) };
}

function add(sums: readonly { readonly amount: number }[]): number {
  return sums.reduce((total, { amount }) => total + amount, 0);
}

/** Dates whose fate is known, of which a share can be kept. */
export function decided({ kept, lost }: FateCounts): number {
  return kept + lost;
}

/** A film by what it is ranked for; undefined without a period. */
export function rank({ slug, title, region, periods }: StatHistory): RankedFilm | undefined {
  const last = periods.at(-1);
  if (!last) return undefined;
  const { moves, firstExact, lastExact, standing, date } = last;
  const hasSlip = standing !== "cancelled" && firstExact !== null && lastExact !== null;
  const slip = hasSlip ? daysBetween(firstExact, lastExact) : null;
  return { slug, title, region, moves, slip, standing, first: firstExact, now: date };
}
