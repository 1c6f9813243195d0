import { parseChangeWish } from "./change-wish.ts";
import { dateOfPage } from "./date-page.ts";
import { listPlaceOf } from "./list-place.ts";
import { type PartialDate, toPartialDate } from "./partial-date.ts";
import type { Query } from "./query.ts";
import { DEFAULT_REGION } from "./region.ts";
import { typesOfGroup } from "./release-group.ts";
import type { ReleaseType } from "./vocabulary.ts";

/** An edit of the record, as far as it takes to tell which pages show another date by it. */
export interface LiveChange {
  /** The film's slug. */
  readonly film: string;
  readonly region: string;
  readonly type: ReleaseType;
  readonly variant: string | null;
  /** The announcement's slug. */
  readonly announcement: string;
  /** The date it gives and the one it takes the place of, as EDTF, those there are. */
  readonly dates: readonly string[];
}

/** A page as it stands in a browser. */
export interface OpenPage {
  readonly path: string;
  readonly query: Query;
  /** The slugs of the films that its text leads to. */
  readonly films: ReadonlySet<string>;
}

/**
 * True where the page would be another by the change. A page that looks back to a day of the past stays what it is; one
 * of a slate or an announcement is about the films it names; what is about no film in particular is never touched.
 */
export function isTouched({ path, query, films }: OpenPage, change: LiveChange): boolean {
  const [, place = "", first = "", second = ""] = path.split("/");
  if (query["asOf"] !== undefined) return false;
  switch (place) {
    case "":
      return isInList({ region: DEFAULT_REGION, type: "cinemas" }, change);
    case "in":
      return isInList({ region: first, type: second }, change);
    case "films":
      return first === change.film;
    case "changes":
      return isOnNewestPage(query, change);
    case "dates":
      return films.has(change.film) || holds(first, change);
    case "announcements":
      return first === change.announcement || films.has(change.film);
    case "studios":
    case "franchises":
    case "watchlist":
      return films.has(change.film);
    default:
      return false;
  }
}

function isInList(address: { region: string; type: string }, { region, type }: LiveChange): boolean {
  const place = listPlaceOf(address);
  return place !== undefined && place.region === region && typesOfGroup(place.group).includes(type);
}

/** The pages behind the newest are stable on purpose. */
function isOnNewestPage(query: Query, { region, type }: LiveChange): boolean {
  const { wish } = parseChangeWish(query);
  if (wish.page !== null) return false;
  const isType = wish.group === null || typesOfGroup(wish.group).includes(type);
  return isType && (wish.region === null || wish.region === region);
}

function holds(page: string, { dates }: LiveChange): boolean {
  const window = dateOfPage(page);
  return window !== undefined && dates.some((edtf) => overlaps(window, toPartialDate(edtf)));
}

function overlaps(a: PartialDate, b: PartialDate): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}
