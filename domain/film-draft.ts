/** What an editor types into the forms about a film, read. */
import type { CalendarDate } from "./calendar-date.ts";
import { isPoint } from "#domain/partial-date.ts";
import { parsed, type Parsed, refused } from "./parsed.ts";
import { addDays } from "./gregorian.ts";
import { isExact, type PartialDate } from "./partial-date.ts";
import { DEFAULT_REGION } from "./region.ts";
import { readTypedDate } from "#domain/typed-date/read-typed-date.ts";

/** PostgreSQL's largest integer. */
const LARGEST_ID = 2_147_483_647;

/** The id in an address of IMDb or Wikidata, or the id itself: `tt1160419`, `Q104123`; null for nothing typed. */
export function readNumberedId(
  text: string,
  { prefix, site }: { prefix: string; site: string },
): Parsed<string | null> {
  const typed = text.trim();
  if (typed === "") return parsed(null);
  const found = new RegExp(`(?:^|/)(${prefix}\\d{1,15})(?:[/?#]|$)`, "i").exec(typed)?.[1];
  if (found === undefined) return refused(`${site}’s ids are “${prefix}” and digits: paste the film’s address there.`);
  return parsed(prefix + found.slice(prefix.length));
}

/** The id in an address of TMDB (`/movie/438631-dune`), or the id itself; null for nothing typed. */
export function readTmdbId(text: string): Parsed<number | null> {
  const typed = text.trim();
  if (typed === "") return parsed(null);
  const found = Number(/(?:^|\/)(\d{1,10})(?:[-/?#]|$)/.exec(typed)?.[1]);
  if (found >= 1 && found <= LARGEST_ID) return parsed(found);
  return refused("TMDB’s ids are numbers: paste the film’s address there.");
}

/**
 * A day, month or year as EDTF text; null for nothing typed. `what` ends the advice: "the title was first used". One that
 * is still to come is refused, since it would count at once; `today` is the reader's.
 */
export function readPoint(text: string, { what, today }: { what: string; today: CalendarDate }): Parsed<string | null> {
  const typed = readTypedDate(text, { region: DEFAULT_REGION });
  if (typed.is === "nothing") return parsed(null);
  if (typed.is === "date" && isToCome(typed.date, today)) return refused(TO_COME);
  if (typed.is === "date" && isPoint(typed.date)) return parsed(typed.date.edtf);
  if (typed.is === "problem") return refused(typed.problem);
  if (typed.is === "choice") return refused("This can be read in two ways: write the month as a word.");
  return refused(`Give the day, month or year ${what}.`);
}

/** A day in full, which is not to come; `today` is the reader's. */
export function readDay(text: string, { today }: { today: CalendarDate }): Parsed<CalendarDate> {
  const point = readTypedDate(text, { region: DEFAULT_REGION });
  if (point.is === "date" && isToCome(point.date, today)) return refused(TO_COME);
  if (point.is === "date" && isExact(point.date)) return parsed(point.date.earliest);
  if (point.is === "problem") return refused(point.problem);
  if (point.is === "choice") return refused("This can be read in two ways: write the month as a word.");
  return refused("Give the day in full.");
}

const TO_COME = "This day is still to come: it is put on record once it is there.";

/** Where it is later than here, it can be tomorrow already. */
function isToCome({ earliest }: PartialDate, today: CalendarDate): boolean {
  return earliest > addDays(today, 1);
}

/** Names with a semicolon or a new line between two, each once, without the empty ones. */
export function readNames(text: string): readonly string[] {
  const names = text.split(/[;\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

/** The slug in a film's address, or the slug itself. */
export function readFilmSlug(text: string): string {
  const typed = text.trim();
  return /\/films\/([a-z0-9-]+)/.exec(typed)?.[1] ?? typed;
}
