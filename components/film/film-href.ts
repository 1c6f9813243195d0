import type { CalendarDate } from "#domain/calendar-date.ts";
import { DEFAULT_REGION, type ReleaseKey, WORLDWIDE } from "#domain/region.ts";
import { type ReleaseGroup, typesOfGroup } from "#domain/release-group.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";

/** What a film's page can be asked for; what is left open it chooses by itself. */
export interface AskedOfFilm {
  readonly region?: string | null;
  readonly type?: ReleaseType | null;
  readonly variant?: string | null;
  /** The day of the past that it is to look back from. */
  readonly asOf?: CalendarDate | null;
}

/** The address of a page with its query apart, as a link takes it. */
export interface FilmAddress {
  readonly pathname: string;
  readonly query: Readonly<Record<string, string>>;
}

/** A film as a list has it, with the region that its page shows by itself. */
interface ListedFilm {
  readonly slug: string;
  readonly primaryRegion: string;
}

/** The list that leads to a film: whose releases it has, and of which day of the past. */
interface FromList {
  readonly region: string;
  readonly past: { readonly day: CalendarDate } | null;
}

/** The address of a film's page with what is asked of it. */
export function filmHref(slug: string, { region, type, variant, asOf }: AskedOfFilm = {}): FilmAddress {
  return {
    pathname: `/films/${slug}`,
    query: { ...(region && { region }), ...(type && { type }), ...(variant && { variant }), ...(asOf && { asOf }) },
  };
}

/**
 * Where a region's list leads to one of its releases. The plain address is that of US cinemas, where a film's page shows
 * them by itself: a query there would have the most read pages kept, and found, under two addresses.
 */
export function listedHref(
  { slug, primaryRegion, type, variant }: Omit<ReleaseKey, "region"> & ListedFilm,
  { region, past }: FromList,
): FilmAddress {
  const asOf = past?.day ?? null;
  const isShownAnyway = isShownFirst(region, primaryRegion) && type === "theatrical" && variant === "";
  return filmHref(slug, isShownAnyway ? { asOf } : { region, type, variant, asOf });
}

/**
 * Where a region's list leads to a film that has no release there but one elsewhere. The page falls back by itself to a
 * worldwide date and to the primary region's, and stays the reader's; any other region has to be named.
 */
export function elsewhereHref(film: ReleaseKey & ListedFilm, { region, past }: FromList): FilmAddress {
  const fallsBack = film.region === WORLDWIDE || film.region === film.primaryRegion;
  return listedHref(film, { region: fallsBack ? region : film.region, past });
}

/** Where a day leads to a film that holds or held it in a region. Of cinemas it is not known which kind of release did. */
export function heldFilmHref(
  { slug, primaryRegion }: ListedFilm,
  region: string,
  group: ReleaseGroup = "cinemas",
): FilmAddress {
  if (group !== "cinemas") return filmHref(slug, { region, type: typesOfGroup(group)[0] ?? null });
  return filmHref(slug, isShownFirst(region, primaryRegion) ? {} : { region });
}

/** Any other region is named: that of a film's home elsewhere, too, so that its page stays with the list's. */
function isShownFirst(region: string, primaryRegion: string): boolean {
  return region === DEFAULT_REGION && region === primaryRegion;
}
