import type { CalendarDate } from "#domain/calendar-date.ts";
import { daysBetween } from "#domain/gregorian.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import { shiftBetween } from "#domain/shift.ts";
import type { Direction, Standing } from "#domain/vocabulary.ts";
import type { StatHistory, StatPeriod } from "./history.ts";
import { type DateFate, datesHeld, type HeldDate, type Horizon, HORIZONS } from "./how-dates-hold.ts";

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
export interface Stats {
  /** Films with a cinema release on record in their primary region. */
  readonly films: number;
  /** Those of them that moved at least once. */
  readonly moved: number;
  readonly mostMoved: readonly RankedFilm[];
  readonly longestSlips: readonly RankedFilm[];
  readonly years: readonly YearOfMoves[];
  /** Dates due in any year but those of the pandemic. */
  readonly holds: HoldCounts;
  readonly pandemicHolds: HoldCounts;
  /** By the slug of the studio that announced the date, the pandemic's years left out. */
  readonly studioHolds: ReadonlyMap<string, HoldCounts>;
  /** Distinct dates whose announcement names no studio, those due in the pandemic left out. */
  readonly withoutStudio: number;
}

const MOST_RANKED = 20;
/** Cinemas were closed: what was due then says nothing of how dates hold otherwise. */
const PANDEMIC = { from: "2020-01-01", to: "2021-12-31" } as const;

/** Counts histories one after the other, so that no more than one has to be held. */
export class Tally {
  readonly #today: CalendarDate;
  #films = 0;
  #moved = 0;
  #mostMoved: RankedFilm[] = [];
  #longestSlips: RankedFilm[] = [];
  #withoutStudio = 0;
  readonly #years = new Map<number, Record<Direction, number>>();
  readonly #holds = emptyHolds();
  readonly #pandemicHolds = emptyHolds();
  readonly #studioHolds = new Map<string, ReturnType<typeof emptyHolds>>();

  constructor(today: CalendarDate) {
    this.#today = today;
  }

  /** Adds a film's history; one without a period is none. */
  add(history: StatHistory): void {
    const last = history.periods.at(-1);
    if (!last) return;
    this.#films += 1;
    if (last.moves > 0) this.#moved += 1;
    const ranked = rank(history, last);
    if (ranked.moves > 0) this.#mostMoved = best([...this.#mostMoved, ranked], byMoves);
    if (ranked.slip !== null && ranked.slip > 0) this.#longestSlips = best([...this.#longestSlips, ranked], bySlip);
    for (const move of countedMoves(history.periods)) this.#addMove(move);
    const held = datesHeld(history, this.#today);
    for (const date of held) this.#addHeld(date);
    const nobodys = held.filter(({ due, studios }) => studios.length === 0 && !isPandemic(due));
    this.#withoutStudio += new Set(nobodys.map(({ due }) => due)).size;
  }

  stats(): Stats {
    const years = [...this.#years].map(([year, counts]) => ({ year, ...counts }));
    return {
      films: this.#films,
      moved: this.#moved,
      mostMoved: this.#mostMoved,
      longestSlips: this.#longestSlips,
      years: years.toSorted((a, b) => a.year - b.year),
      holds: this.#holds,
      pandemicHolds: this.#pandemicHolds,
      studioHolds: this.#studioHolds,
      withoutStudio: this.#withoutStudio,
    };
  }

  #addMove({ on, direction }: CountedMove): void {
    const year = Number(on.slice(0, 4));
    const counts = this.#years.get(year) ?? { later: 0, earlier: 0 };
    counts[direction] += 1;
    this.#years.set(year, counts);
  }

  #addHeld({ horizon, due, fate, studios }: HeldDate): void {
    (isPandemic(due) ? this.#pandemicHolds : this.#holds)[horizon][fate] += 1;
    if (isPandemic(due)) return;
    for (const studio of studios) {
      const holds = this.#studioHolds.get(studio) ?? emptyHolds();
      holds[horizon][fate] += 1;
      this.#studioHolds.set(studio, holds);
    }
  }
}

function isPandemic(due: CalendarDate): boolean {
  return PANDEMIC.from <= due && due <= PANDEMIC.to;
}

function emptyHolds(): Record<Horizon, Record<DateFate, number>> {
  const none = () => ({ kept: 0, lost: 0, open: 0, unconfirmed: 0 });
  return { 3: none(), 6: none(), 12: none(), 24: none() };
}

/** Dates whose fate is known, of which a share can be kept. */
export function decided({ kept, lost }: FateCounts): number {
  return kept + lost;
}

/** The most dates of a studio whose fate is known, at any horizon. */
export function mostDecided(holds: HoldCounts): number {
  return Math.max(...HORIZONS.map((horizon) => decided(holds[horizon])));
}

function rank({ slug, title, region }: StatHistory, last: StatPeriod): RankedFilm {
  const { moves, firstExact, lastExact, standing, date } = last;
  const hasSlip = standing !== "cancelled" && firstExact !== null && lastExact !== null;
  return {
    slug,
    title,
    region,
    moves,
    slip: hasSlip ? daysBetween(firstExact, lastExact) : null,
    standing,
    first: firstExact,
    now: date,
  };
}

function best(films: readonly RankedFilm[], compare: (a: RankedFilm, b: RankedFilm) => number): RankedFilm[] {
  return films.toSorted(compare).slice(0, MOST_RANKED);
}

function byMoves(a: RankedFilm, b: RankedFilm): number {
  return b.moves - a.moves || (b.slip ?? 0) - (a.slip ?? 0) || compareSlugs(a, b);
}

function bySlip(a: RankedFilm, b: RankedFilm): number {
  return (b.slip ?? 0) - (a.slip ?? 0) || compareSlugs(a, b);
}

function compareSlugs(a: RankedFilm, b: RankedFilm): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}

interface CountedMove {
  readonly on: CalendarDate;
  readonly direction: Direction;
}

/** The moves that count, by the day each became known: one that was taken back within seven days is not among them. */
function countedMoves(periods: readonly StatPeriod[]): readonly CountedMove[] {
  const counted: CountedMove[] = [];
  let lastDate: PartialDate | null = null;
  for (const { from, date, moves } of periods) {
    counted.splice(moves);
    const direction = lastDate && date ? (shiftBetween(lastDate, date)?.direction ?? null) : null;
    if (direction) counted.push(...Array.from({ length: moves - counted.length }, () => ({ on: from, direction })));
    if (date) lastDate = date;
  }
  return counted;
}
