import type { CalendarDate } from "#domain/calendar-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import { shiftBetween } from "#domain/shift.ts";
import type { Direction } from "#domain/vocabulary.ts";
import type { StatHistory, StatPeriod } from "./history.ts";
import { type DateOutcome, datesHeld, type HeldDate, type Horizon } from "./how-dates-hold.ts";

/** What is counted: films, moves by year, dates by what became of them, and dates that no studio announced. */
export type CountKind = "films" | "moved" | Direction | `${DateOutcome} ${Horizon}` | "nobody" | `nobody ${Horizon}`;

/**
 * One thing that a film adds to the counts. None depends on the day it is looked at from: a date that is still pending, or
 * that nobody announced and is, is counted under its day, so that the counts of every day can be summed up from them.
 */
export interface StatCount {
  /** `EVERYBODY`, or the studio that announced the date. */
  readonly studioId: number;
  readonly kind: CountKind;
  /** The year of a move, the due day of a pending date, `PANDEMIC` for a settled one due then; empty for all else. */
  readonly key: string;
}

export const EVERYBODY = 0;
export const PANDEMIC = "pandemic";

/** Cinemas were closed: what was due then says nothing of how dates hold otherwise. */
export const PANDEMIC_DAYS = { from: "2020-01-01", to: "2021-12-31" } as const;

/** All that a film adds to the counts, as often as it adds it; nothing without a period. */
export function countsOf(history: StatHistory): readonly StatCount[] {
  const last = history.periods.at(-1);
  if (!last) return [];
  const films = [of("films"), ...(last.moves > 0 ? [of("moved")] : [])];
  const moves = countedMoves(history.periods).map(({ on, direction }) => of(direction, on.slice(0, 4)));
  return [...films, ...moves, ...datesHeld(history).flatMap(countsOfDate)];
}

function of(kind: CountKind, key = "", studioId = EVERYBODY): StatCount {
  return { studioId, kind, key };
}

/** What was due in the pandemic is no studio's. */
function countsOfDate({ due, horizons, outcome, studioIds }: HeldDate): readonly StatCount[] {
  const [isPending, isPandemic] = [outcome === "pending", isDueInPandemic(due)];
  const settled = isPandemic ? PANDEMIC : "";
  const counted = [EVERYBODY, ...(isPandemic ? [] : studioIds)];
  const held = horizons.flatMap((horizon) =>
    counted.map((studioId) => of(`${outcome} ${horizon}`, isPending ? due : settled, studioId)),
  );
  if (isPandemic || studioIds.length > 0) return held;
  // Looked at from its farthest horizon on, and counted once.
  const farthest = horizons.at(-1);
  return [...held, isPending && farthest ? of(`nobody ${farthest}`, due) : of("nobody")];
}

function isDueInPandemic(due: CalendarDate): boolean {
  return PANDEMIC_DAYS.from <= due && due <= PANDEMIC_DAYS.to;
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
