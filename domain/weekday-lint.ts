import { formatPartialDate, formatWeekday } from "./format-date.ts";
import { weekdayOf } from "./gregorian.ts";
import { isExact, type PartialDate } from "./partial-date.ts";
import { localeOf } from "./region.ts";
import { CINEMA_TYPES, type ReleaseType } from "./vocabulary.ts";

const [WEDNESDAY, FRIDAY] = [3, 5];

/**
 * True for a US cinema date on an unusual weekday, which is warned of and never blocked: of the shipped histories' US
 * cinema dates nine in ten are Fridays and most others Wednesdays. False where the date is not exact, or not in US
 * cinemas.
 *
 * Christmas Day opens films on whatever weekday it falls, and is never unusual.
 */
export function isOnUnusualWeekday({
  region,
  type,
  date,
}: {
  region: string;
  type: ReleaseType;
  date: PartialDate;
}): boolean {
  const inCinemas = CINEMA_TYPES.some((cinema) => cinema === type);
  if (region !== "US" || !inCinemas || !isExact(date) || date.edtf.endsWith("-12-25")) return false;
  const weekday = weekdayOf(date.earliest);
  return weekday !== FRIDAY && weekday !== WEDNESDAY;
}

/** "December 18, 2027 is a Saturday: US cinema releases open mostly on Fridays, some on Wednesdays", without a stop. */
export function sayUnusualWeekday(date: PartialDate): string {
  const [day, weekday] = [formatPartialDate(date, localeOf("US"), "long"), formatWeekday(date.earliest, "en", "long")];
  return `${day} is a ${weekday}: US cinema releases open mostly on Fridays, some on Wednesdays`;
}
