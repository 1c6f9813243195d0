/** The first day of a month (1 to 12), as days since 1970-01-01, and the month's short name. */
export interface MonthStart {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly name: string;
}

const DAYS_OF_MONTH = 30.44;
/** What people count by: months, quarters, halves, years. Others than these would name no round month or year. */
const USUAL_STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600];

/** How many months to go from mark to mark, for marks to be `days` apart or more: the least of the usual steps. */
export function monthsApart(days: number): number {
  return USUAL_STEPS.find((step) => step >= days / DAYS_OF_MONTH) ?? 1200;
}

/** Keeps the month starts that fall on a step counted from January of the year 0: with 3, the quarters'. */
export function startsEvery(step: number): (start: MonthStart) => boolean {
  return ({ year, month }) => (year * 12 + month - 1) % step === 0;
}
