import { weekdayOf } from "./gregorian.ts";
import { isExact, type PartialDate } from "./partial-date.ts";
import { CINEMA_TYPES, type ReleaseType } from "./vocabulary.ts";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/**
 * Warns of a US cinema date on an unusual weekday, and never blocks: of the shipped histories' US cinema dates nine in
 * ten are Fridays and most others Wednesdays. Null where the date is usual, not exact, or not in US cinemas.
 *
 * Christmas Day opens films on whatever weekday it falls, and is never unusual.
 */
export function unusualWeekday({
  region,
  type,
  date,
}: {
  region: string;
  type: ReleaseType;
  date: PartialDate;
}): string | null {
  const inCinemas = CINEMA_TYPES.some((cinema) => cinema === type);
  if (region !== "US" || !inCinemas || !isExact(date) || date.edtf.endsWith("-12-25")) return null;
  const weekday = WEEKDAYS[weekdayOf(date.earliest)];
  if (weekday === "Friday" || weekday === "Wednesday") return null;
  return `${date.edtf} is a ${weekday}: US cinema releases open on Fridays, some on Wednesdays`;
}
