import { parseChangeWish } from "./change-wish.ts";
import { dateOfPage } from "./date-page.ts";
import { listPlaceOf } from "./list-place.ts";
import { parseListWish } from "./list-wish.ts";
import { parseMonth } from "./month-calendar.ts";
import { type PartialDate, toPartialDate } from "./partial-date.ts";
import type { Query } from "./query.ts";
import { DEFAULT_REGION } from "./region.ts";
import { typesOfGroup } from "./release-group.ts";
import type { ChangeKind, ReleaseType } from "./vocabulary.ts";

/** An edit of the record, as far as it takes to tell which pages are others by it. */
export interface LiveChange {
  /** The film's slug. */
  readonly film: string;
  readonly region: string;
  readonly type: ReleaseType;
  readonly variant: string | null;
  /** The announcement's slug. */
  readonly announcement: string;
  /** The slugs of those who made the announcement. */
  readonly studios: readonly string[];
  readonly edit: "recorded" | "corrected" | "retracted" | "restored";
  /** What the change does to the date; null for one that is retracted by now. */
  readonly kind: ChangeKind | null;
  /** False where a later change of the release was known already. */
  readonly isLast: boolean;
  /** EDTF; null where it leaves none. */
  readonly date: string | null;
  /** The date it took the place of, as EDTF; null for a first one, and where it only restates. */
  readonly previous: string | null;
}

/** A page as it stands in a browser. */
export interface OpenPage {
  readonly path: string;
  readonly query: Query;
  /** The slugs of the films that its text leads to. */
  readonly films: ReadonlySet<string>;
}

/** What a reader of a page can be told: that a date it shows is another, or that something behind it may be. */
export type LiveNews = "date" | "record";

type Touch = "surely" | "perhaps" | "not";

/** The first words of the paths of pages that show dates of today. */
const LIVE_PLACES = new Set([
  "",
  "in",
  "films",
  "changes",
  "dates",
  "announcements",
  "studios",
  "franchises",
  "watchlist",
  "stats",
]);

/**
 * What the change is to a reader of the page, null where it is nothing: who merely says a date again changes none, and
 * corrections and what is entered late change the record rather than the date that stands.
 */
export function newsOf(page: OpenPage, change: LiveChange): LiveNews | null {
  const what = whatChanged(change);
  const touch = isFixed(page) ? "not" : touchOf(page, change);
  if (what === null || touch === "not") return null;
  return touch === "surely" ? what : "record";
}

/** True where so many edits that nobody reads them one by one may make another page of it. */
export function isAtStake(page: OpenPage): boolean {
  return !isFixed(page) && LIVE_PLACES.has(placeOf(page));
}

function placeOf({ path }: OpenPage): string {
  return path.split("/")[1] ?? "";
}

/** What looks back to a day of the past stays what it is, and so do the pages of changes behind the newest. */
function isFixed(page: OpenPage): boolean {
  if (page.query["asOf"] !== undefined) return true;
  return placeOf(page) === "changes" && parseChangeWish(page.query).wish.page !== null;
}

function whatChanged({ edit, kind, isLast, previous }: LiveChange): LiveNews | null {
  if (edit !== "recorded") return "record";
  if (kind === null || kind === "confirmed") return null;
  return isLast && (kind !== "released" || previous !== null) ? "date" : "record";
}

function touchOf(page: OpenPage, change: LiveChange): Touch {
  const [, place = "", first = "", second = ""] = page.path.split("/");
  const isNamed = page.films.has(change.film);
  switch (place) {
    case "":
      return touchOfList({ region: DEFAULT_REGION, type: "cinemas" }, page, change);
    case "in":
      return touchOfList({ region: first, type: second }, page, change);
    case "films":
      return first === change.film ? "surely" : "not";
    case "changes":
      return touchOfChanges(page, change);
    case "dates":
      return holds(dateOfPage(first), change) ? "surely" : isNamed ? "perhaps" : "not";
    case "announcements":
      return first === change.announcement || isNamed ? "surely" : "not";
    case "studios":
      return isNamed ? "surely" : names(change, first) ? "perhaps" : "not";
    case "franchises":
    case "watchlist":
      return isNamed ? "surely" : "not";
    case "stats":
      return "surely";
    default:
      return "not";
  }
}

/** A film that the list does not name may come into it, or stand on another page of it. */
function touchOfList(address: { region: string; type: string }, { query, films }: OpenPage, change: LiveChange): Touch {
  const place = listPlaceOf(address);
  if (place?.region !== change.region || !typesOfGroup(place.group).includes(change.type)) return "not";
  if (films.has(change.film)) return "surely";
  const month = parseMonth(query["month"]);
  if (month.ok && month.value && !holds(month.value, change)) return "not";
  return mayBeBy(change, parseListWish(query).wish.studio) ? "perhaps" : "not";
}

function touchOfChanges({ query, films }: OpenPage, change: LiveChange): Touch {
  const { region, group, studio, kind } = parseChangeWish(query).wish;
  const isAsked =
    (region === null || region === change.region) &&
    (group === null || typesOfGroup(group).includes(change.type)) &&
    (kind === null || change.kind === null || kind === change.kind);
  if (!isAsked) return "not";
  if (studio === null || films.has(change.film)) return "surely";
  return mayBeBy(change, studio) ? "perhaps" : "not";
}

/** Whose film it is the change does not tell: whose announcement it is stands for it, where that is known. */
function mayBeBy(change: LiveChange, studio: string | null): boolean {
  return studio === null || change.studios.length === 0 || names(change, studio);
}

/** True where the studio of the slug is among those who made the announcement. */
function names({ studios }: LiveChange, slug: string): boolean {
  return studios.includes(slug);
}

function holds(window: PartialDate | undefined, { date, previous }: LiveChange): boolean {
  if (window === undefined) return false;
  return [date, previous].some((edtf) => edtf !== null && overlaps(window, toPartialDate(edtf)));
}

function overlaps(a: PartialDate, b: PartialDate): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}
