import type { CalendarDate } from "#domain/calendar-date.ts";
import { daysBetween } from "#domain/gregorian.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import { bestMatch, compareMatches, type NameMatch, wordsOf } from "#domain/search-name.ts";
import type { ReleaseType, Standing } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import type { NamedKind } from "../vocabulary.ts";
import { readDate } from "./date-column.ts";
import { listFilmDistributors } from "./list-film-distributors.ts";
import { listNames, type Named } from "./list-names.ts";
import { type Candidate, listByBeginning, listByCorrection, listByWords } from "./list-search-candidates.ts";
import { listShownReleases, type ShownRelease } from "./list-shown-releases.ts";

/** The release by which a found film is told from others: the one its page shows for the region asked for. */
export interface FoundRelease {
  readonly region: string;
  readonly type: ReleaseType;
  readonly standing: Standing;
  readonly date: PartialDate | null;
  readonly wording: string | null;
}

export interface FilmHit {
  readonly kind: "film";
  readonly slug: string;
  readonly title: string;
  /** The other title by which it was found; null where that is its present one, or its address. */
  readonly matchedTitle: string | null;
  readonly match: NameMatch;
  /** Null where nothing is known of any release. */
  readonly release: FoundRelease | null;
  /** Its distributors. */
  readonly studios: readonly string[];
}

export interface SlateHit {
  readonly kind: "studio" | "franchise";
  readonly slug: string;
  readonly name: string;
  readonly match: NameMatch;
}

export type SearchHit = FilmHit | SlateHit;

export interface Search {
  /** As typed, in any script; letters beyond the 120th are not read. */
  readonly text: string;
  /** The day as of which films have the dates by which equals are ordered. */
  readonly today: CalendarDate;
  /** What is looked for, in no order. */
  readonly kinds: readonly NamedKind[];
  /** Whose release of a film is told, where it has one; else its primary region's. */
  readonly region?: string;
  readonly limit: number;
}

interface Found {
  readonly named: Named;
  readonly match: NameMatch;
}

const LONGEST_TEXT = 120;
/** More than anybody reads; among equals beyond it the nearest date is not looked for. */
const MOST_RANKED = 60;

/**
 * Films, studios and franchises by any name they have or had, their slug included: exactly so named ones first, then
 * those that begin so, have a word that does, contain it, have all its words, or resemble it ("misson imposible"); of
 * equals slates first, then the film whose date is nearest to `today`, then by slug. At most `limit`, none for a text
 * without letters and digits. Errors are only corrected where nothing is found without. Each question reads a range of
 * an index, of bounded length, whatever the number of films. Ask within `snapshot`.
 */
export async function listSearchHits(db: Db, search: Search): Promise<readonly SearchHit[]> {
  const { today, limit, region = null } = search;
  const found = (await listFound(db, search)).slice(0, MOST_RANKED);
  const shown = await listShownReleases(db, { filmIds: idsOf(found), region, today });
  const ranked = found
    .toSorted((a, b) => compareFound(a, b, (film) => daysAway(shown.get(film.id), today)))
    .slice(0, limit);
  const distributors = await listFilmDistributors(db, { filmIds: idsOf(ranked) });
  const studios = Map.groupBy(distributors, ({ filmId }) => filmId);
  return ranked.map(({ named, match }): SearchHit => {
    const { kind, id, slug, name } = named;
    if (kind !== "film") return { kind, slug, name, match };
    const names = (studios.get(id) ?? []).map((studio) => studio.name);
    const matchedTitle = match.name === name || match.name === slug ? null : match.name;
    return { kind, slug, title: name, matchedTitle, match, release: toFoundRelease(shown.get(id)), studios: names };
  });
}

/** What matches, best first and of equals by slug. One way of looking after another, until enough is found. */
async function listFound(db: Db, { text, kinds, limit }: Search): Promise<readonly Found[]> {
  const wanted = wordsOf(text.slice(0, LONGEST_TEXT));
  if (wanted.length === 0 || limit < 1) return [];
  const found = new Map<string, Found>();
  const meant = () => [...found.values()].filter(isMeant);
  const add = async (candidates: readonly Candidate[]): Promise<void> => {
    for (const named of await listNamed(db, kinds, candidates)) {
      const match = bestMatch(wanted, named.names);
      if (match) found.set(`${named.kind} ${named.id}`, { named, match });
    }
  };
  await add(await listByBeginning(db, wanted));
  if (meant().length < limit) await add(await listByWords(db, wanted));
  if (meant().length === 0) await add(await listByCorrection(db, wanted));
  const wholly = meant();
  return (wholly.length > 0 ? wholly : [...found.values()]).toSorted((a, b) => compareFound(a, b, () => 0));
}

/** Whether all that was typed is in the name, without an error. */
function isMeant({ match }: Found): boolean {
  return match.match !== "nearly" && match.match !== "is its beginning";
}

async function listNamed(
  db: Db,
  kinds: readonly NamedKind[],
  candidates: readonly Candidate[],
): Promise<readonly Named[]> {
  const idsOfKind = Map.groupBy(candidates, ({ kind }) => kind);
  const lists = await Promise.all(
    kinds.map((kind) =>
      listNames(
        db,
        kind,
        (idsOfKind.get(kind) ?? []).map(({ id }) => id),
      ),
    ),
  );
  return lists.flat();
}

function idsOf(found: readonly Found[]): number[] {
  return found.flatMap(({ named }) => (named.kind === "film" ? [named.id] : []));
}

function compareFound(a: Found, b: Found, away: (film: Named) => number): number {
  const byMatch = compareMatches(a.match, b.match);
  if (byMatch !== 0) return byMatch;
  const [near, far] = [a.named, b.named].map((named) => (named.kind === "film" ? away(named) : -1));
  if (near !== far) return (near ?? 0) < (far ?? 0) ? -1 : 1;
  return `${a.named.slug} ${a.named.kind}` < `${b.named.slug} ${b.named.kind}` ? -1 : 1;
}

/** Days from a day to a release's date, 0 within its window; a film without a date is farther than any. */
function daysAway(release: ShownRelease | undefined, today: CalendarDate): number {
  const { earliest, latest } = release ?? { earliest: null, latest: null };
  if (earliest === null || latest === null) return Number.POSITIVE_INFINITY;
  if (latest < today) return daysBetween(latest, today);
  return earliest > today ? daysBetween(today, earliest) : 0;
}

function toFoundRelease(release: ShownRelease | undefined): FoundRelease | null {
  if (!release) return null;
  const { region, type, standing, edtf, wording } = release;
  return { region, type, standing, date: readDate(edtf), wording };
}
