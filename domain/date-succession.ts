import type { DateHolding } from "./date-holding.ts";

/** A film's stretch on a date, between the film that had left the date to it and the film it left the date to. */
export interface SucceedingHolding extends DateHolding {
  readonly tookFrom: readonly DateHolding[];
  readonly takenBy: readonly DateHolding[];
}

/**
 * All that ever held one date, in the order in which they came to it: by the first day of the announcement, as histories
 * are. A date is taken by the first other film that came once it was left, or by several that came together; one that was
 * there already, beside the film that left, takes nothing. A date left in "2019" may be taken from January on.
 */
export function successionOf(holdings: readonly DateHolding[]): readonly SucceedingHolding[] {
  const ordered = holdings.toSorted(byArrival);
  const takenBy = new Map(ordered.map((holding) => [holding, takersOf(holding, ordered)]));
  return ordered.map((holding) => ({
    ...holding,
    tookFrom: ordered.filter((other) => takenBy.get(other)?.includes(holding)),
    takenBy: takenBy.get(holding) ?? [],
  }));
}

function takersOf({ slug, until }: DateHolding, ordered: readonly DateHolding[]): readonly DateHolding[] {
  if (!until) return [];
  const after = ordered.filter((other) => other.slug !== slug && other.from.earliest >= until.earliest);
  return after.filter(({ from }) => from.edtf === after[0]?.from.edtf);
}

function byArrival(a: DateHolding, b: DateHolding): number {
  if (a.from.earliest !== b.from.earliest) return a.from.earliest < b.from.earliest ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}
