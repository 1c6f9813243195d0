import type { Weekday } from "./gregorian.ts";
import { once } from "./once.ts";
import { parsed, type Parsed, refused } from "./parsed.ts";
import { quoted } from "./query.ts";
import { type ReleaseType } from "./vocabulary.ts";

declare global {
  namespace Intl {
    interface Locale {
      /** In every engine we run on, and not yet in TypeScript's library (tc39/proposal-intl-locale-info). */
      getWeekInfo(): { readonly firstDay: number };
    }
  }
}

/** Worldwide, in UN M49. */
export const WORLDWIDE = "001";
/** The primary region of a film that names none. */
export const DEFAULT_REGION = "US";

const names = once(() => new Intl.DisplayNames("en", { type: "region", style: "long", fallback: "none" }));
const shortNames = once(() => new Intl.DisplayNames("en", { type: "region", style: "short", fallback: "none" }));

/** Codes that `Intl` names as they are although ISO 3166-1 assigns them to no country. */
const UNASSIGNED = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"]);
/** Countries whose names take "the": islands and territories in the plural, kingdoms and republics. */
const WITH_ARTICLE = new Set([
  "AE",
  "AX",
  "BQ",
  "BS",
  "CC",
  "CD",
  "CF",
  "CG",
  "CK",
  "DO",
  "FK",
  "FO",
  "GB",
  "GM",
  "GS",
  "HM",
  "IM",
  "IO",
  "KM",
  "KY",
  "MH",
  "MP",
  "MV",
  "NL",
  "PH",
  "PN",
  "PS",
  "SB",
  "SC",
  "TC",
  "TF",
  "UM",
  "US",
  "VG",
  "VI",
]);

/** True for what has the form of a region's code, whether or not a country has it: cheap enough for a page that loads. */
export function looksLikeRegion(text: string): boolean {
  return text === WORLDWIDE || /^[A-Z]{2}$/.test(text);
}

/** True for an ISO 3166-1 alpha-2 code in capitals, or `001`. `UK` is none: the code is `GB`. */
export function isRegion(text: string): boolean {
  if (text === WORLDWIDE) return true;
  return looksLikeRegion(text) && !UNASSIGNED.has(text) && !isWithdrawn(text) && names().of(text) !== undefined;
}

/** True for codes that have given way to another: `Intl` still names `SU` and `UK`, as Russia and the United Kingdom. */
function isWithdrawn(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region !== code;
}

/** Reads a region's code in whatever case; what is none is refused in a sentence to be shown. */
export function parseRegion(text: string): Parsed<string> {
  const region = text.toUpperCase();
  return isRegion(region)
    ? parsed(region)
    : refused(`The region ${quoted(text)} was ignored: no country has that code.`);
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Every region there is, worldwide first, the others by their English names. */
export function listEveryRegion(): readonly string[] {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isRegion);
  const byName = new Intl.Collator("en").compare;
  return [WORLDWIDE, ...codes.toSorted((a, b) => byName(regionName(a), regionName(b)))];
}

/** "United States", "worldwide"; the code itself where it has no name. */
export function regionName(region: string): string {
  return region === WORLDWIDE ? "worldwide" : (names().of(region) ?? region);
}

/** "US", "UK", "Germany": the shortest name a reader knows. */
export function shortRegionName(region: string): string {
  return region === WORLDWIDE ? "worldwide" : (shortNames().of(region) ?? region);
}

/** "in the United States", "in Germany", "worldwide". */
export function inRegion(region: string): string {
  if (region === WORLDWIDE) return "worldwide";
  return `in ${WITH_ARTICLE.has(region) ? "the " : ""}${regionName(region)}`;
}

/** The BCP 47 locale in which dates are written for a region: `en-US` writes July 23, 2021, `en-GB` 23 July 2021. */
export function localeOf(region: string): string {
  return region === WORLDWIDE ? "en-001" : `en-${region}`;
}

/** ISO weekdays, 7 for Sunday, on which the world's weeks begin: the Maldives' on Friday. */
const WEEK_STARTS: Record<number, Weekday> = { 1: 1, 5: 5, 6: 6, 7: 0 };

/** The weekday on which calendars of the region begin their weeks: Sunday in the US, Monday in Germany and worldwide. */
export function weekStartOf(region: string): Weekday {
  const { firstDay } = new Intl.Locale(localeOf(region)).getWeekInfo();
  return WEEK_STARTS[firstDay] ?? 1;
}

/** A film's releases are told apart by these. */
export interface ReleaseKey {
  readonly region: string;
  readonly type: ReleaseType;
  readonly variant: string;
}

export interface ReleasePreference<Release extends ReleaseKey> {
  readonly region: string;
  readonly types: readonly ReleaseType[];
  readonly primaryRegion: string;
  readonly isDated: (release: Release) => boolean;
}

/**
 * The release to show a reader: their region's, else the worldwide one, else the film's primary region's; the next is
 * asked only where a region has no release of these types at all, so a cancellation there is an answer. Types are given
 * in order of preference, but a release with a date comes before one without: a film that was taken off wide release
 * and given a limited one opened there. Undefined where none of the three regions has a release of these types.
 */
export function chooseRelease<Release extends ReleaseKey>(
  releases: readonly Release[],
  { region, types, primaryRegion, isDated }: ReleasePreference<Release>,
): Release | undefined {
  const plain = releases.filter((release) => release.variant === "");
  for (const candidate of [region, WORLDWIDE, primaryRegion]) {
    const there = types.flatMap((type) =>
      plain.filter((release) => release.region === candidate && release.type === type),
    );
    const chosen = there.find(isDated) ?? there[0];
    if (chosen) return chosen;
  }
  return undefined;
}
