import { type CalendarDate, isCalendarDate } from "./calendar-date.ts";
import { parsed, type Parsed, refused } from "./parsed.ts";

/** A film as a reader follows it. */
export interface FollowedFilm {
  readonly slug: string;
  /** As it was called when it was last seen: what there is to show of it while nothing can be asked. */
  readonly title: string;
}

/** Where the record ended when the list was last looked at, and on which of the reader's days. */
export interface SeenRecord {
  readonly record: number;
  readonly on: CalendarDate;
}

/** The films that a reader follows, in the order followed; what a browser keeps, and what an exported file holds. */
export interface Watchlist {
  readonly films: readonly FollowedFilm[];
  /** Null before the first look. */
  readonly seen: SeenRecord | null;
}

/** More than most follow; a file that holds more is no watchlist. */
export const MOST_FOLLOWED = 500;

/** The name and version of the form, in the file itself; a later form has another. */
const FORMAT = "slateline/watchlist@1";
const LONGEST_TITLE = 500;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_SLUG = 200;

export const NOTHING_FOLLOWED: Watchlist = { films: [], seen: null };

/** A watchlist as text, for a file and for the browser's own storage alike. */
export function formatWatchlist({ films, seen }: Watchlist): string {
  return `${JSON.stringify({ format: FORMAT, films, seen }, null, 2)}\n`;
}

/**
 * Reads `formatWatchlist`'s text; any other is refused in a sentence to be shown, and never half taken. Not by a schema
 * library: every page of the app reads the list that the browser keeps, and none should carry a parser for it.
 */
export function parseWatchlist(text: string): Parsed<Watchlist> {
  const file = readJson(text);
  if (!isRecord(file) || typeof file["format"] !== "string" || !file["format"].startsWith("slateline/watchlist@")) {
    return refused("This is no watchlist: it has to be a file that was exported here.");
  }
  if (file["format"] !== FORMAT)
    return refused("This watchlist was exported by a later version, which is not known here.");
  const { films, seen } = file;
  if (!Array.isArray(films)) return refused("This watchlist is broken: it has no list of films.");
  if (films.length > MOST_FOLLOWED)
    return refused(`This watchlist is too long: ${MOST_FOLLOWED} films can be followed.`);
  const read = films.map(readFilm);
  const broken = read.findIndex((film) => film === undefined);
  if (broken >= 0) return refused(`This watchlist is broken: its film ${broken + 1} has no address and title.`);
  return parsed({ films: distinct(read.filter((film) => film !== undefined)), seen: readSeen(seen) });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function readFilm(value: unknown): FollowedFilm | undefined {
  if (!isRecord(value)) return undefined;
  const { slug, title } = value;
  if (typeof slug !== "string" || typeof title !== "string") return undefined;
  const isSound = slug.length <= LONGEST_SLUG && SLUG.test(slug) && title !== "" && title.length <= LONGEST_TITLE;
  return isSound ? { slug, title } : undefined;
}

/** What cannot be read was never seen. */
function readSeen(value: unknown): SeenRecord | null {
  if (!isRecord(value)) return null;
  const { record, on } = value;
  if (typeof record !== "number" || !Number.isSafeInteger(record) || record < 0) return null;
  return typeof on === "string" && isCalendarDate(on) ? { record, on } : null;
}

function distinct(films: readonly FollowedFilm[]): readonly FollowedFilm[] {
  const seen = new Set<string>();
  return films.filter(({ slug }) => !seen.has(slug) && seen.add(slug));
}

/** True where the film of the address is followed. */
export function isFollowed({ films }: Watchlist, slug: string): boolean {
  return films.some((film) => film.slug === slug);
}

/** The list with the film at its end; unchanged where it is followed already, or the list is full. */
export function follow(list: Watchlist, film: FollowedFilm): Watchlist {
  if (isFollowed(list, film.slug) || list.films.length >= MOST_FOLLOWED) return list;
  return { ...list, films: [...list.films, film] };
}

/** Why the list does not take another film, in a sentence to be shown; null where it does. */
export function whyFull({ films }: Watchlist): string | null {
  return films.length < MOST_FOLLOWED ? null : `You follow ${MOST_FOLLOWED} films, as many as a list holds.`;
}

/** The list without the film. */
export function unfollow(list: Watchlist, slug: string): Watchlist {
  return { ...list, films: list.films.filter((film) => film.slug !== slug) };
}

/** The list with the films of another behind its own, each once; what was seen stays the list's own. */
export function mergeWatchlists(list: Watchlist, other: Watchlist): Watchlist {
  return { ...list, films: distinct([...list.films, ...other.films]).slice(0, MOST_FOLLOWED) };
}

/** The list with films under the addresses and titles they have now: one that was merged is followed as the other. */
export function readdress(list: Watchlist, now: ReadonlyMap<string, FollowedFilm>): Watchlist {
  const films = list.films.map((film) => now.get(film.slug) ?? film);
  const isSame = films.every(
    ({ slug, title }, index) => slug === list.films[index]?.slug && title === list.films[index].title,
  );
  return isSame ? list : { ...list, films: distinct(films) };
}
