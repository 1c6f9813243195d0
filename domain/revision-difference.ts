import { formatPartialDate } from "./format-date.ts";
import { parsePartialDate, type PartialDate } from "./partial-date.ts";
import { regionName } from "./region.ts";
import { releaseTypeName } from "./release-phrase.ts";
import { RELEASE_TYPES } from "./vocabulary.ts";

/** One thing about a fact that an edit changed, in words; null on the side where there was none. */
export interface RevisionDifference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What each key of a kept fact is called. Keys without a name are what the fact belongs to, said beside it. */
const FIELDS: Readonly<Record<string, string>> = {
  date: "date",
  standing: "standing",
  wording: "wording",
  withdraws: "takes an exact date back",
  replacedBy: "replaced by",
  reason: "reason given",
  position: "place within its day",
  sources: "sources",
  announcedOn: "day announced",
  headline: "headline",
  studios: "studios",
  by: "who spoke",
  title: "title",
  titles: "titles",
  became: "became",
  kind: "kind",
  from: "used from",
  source: "source",
  franchise: "franchise",
  checkedOn: "checked on",
  primaryRegion: "primary region",
  imdbId: "IMDb id",
  tmdbId: "TMDB id",
  wikidataId: "Wikidata id",
  name: "name",
  url: "address",
  publisher: "publisher",
  publishedOn: "published on",
  about: "about",
  states: "states",
  note: "note",
};

const DATES = new Set(["date", "announcedOn", "from", "checkedOn", "publishedOn", "states"]);

type Fact = Readonly<Record<string, unknown>>;

/**
 * What differs between the two sides of a revision, field by field in a fixed order, in words; for a fact that was
 * recorded or retracted, all that it says. Either side is JSON as it was kept, null where there was or is nothing.
 */
export function differencesOf(before: unknown, after: unknown, locale: string): readonly RevisionDifference[] {
  const [was, is] = [asFact(before), asFact(after)];
  return Object.entries(FIELDS)
    .map(([key, field]) => ({ field, before: sayValue(key, was[key], locale), after: sayValue(key, is[key], locale) }))
    .filter((difference) => difference.before !== difference.after)
    .filter((difference) => difference.field !== FIELDS["position"] || (before !== null && after !== null));
}

/** What a revision changed, in words; of a page without its address, which it is called by. */
export function differencesOfRevision(
  { subject, before, after }: Sides & { readonly subject: string },
  locale: string,
): readonly RevisionDifference[] {
  const differences = differencesOf(before, after, locale);
  return subject === "source" ? differences.filter(({ field }) => field !== FIELDS["url"]) : differences;
}

/** Both sides of a revision, as they were kept. */
interface Sides {
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * What a revision is about, in words: "date of Dune (cinemas, United States)" for a date change, "source
 * https://variety.com/a" for a page; the kind of fact for others ("title", "announcement"). `subject` is the revision's own
 * word, `film` what its film is called, null where that is said beside it.
 */
export function sayRevisionSubject(
  { subject, before, after }: Sides & { readonly subject: string },
  { film }: { film: string | null },
): string {
  const fact = asFact(after ?? before);
  const { region, variant } = fact;
  const type = RELEASE_TYPES.find((one) => one === fact["type"]);
  // A page is told from others by its address, where what changed of it does not.
  if (typeof region !== "string" || !type) return subject === "source" ? `source ${sayItem(fact["url"])}` : subject;
  const release = `${releaseTypeName(type)}, ${regionName(region)}${typeof variant === "string" && variant !== "" ? `, ${variant}` : ""}`;
  const [what = subject, of = "of"] = ABOUT_FILM[subject] ?? [];
  return `${what}${film === null ? "" : ` ${of} ${film}`} (${release})`;
}

/** What films and announcements are called, by the slugs that revisions have them by; one that is gone is left out. */
export interface RevisionNames {
  /** Titles. */
  readonly films: ReadonlyMap<string, string>;
  readonly announcements: ReadonlyMap<string, { readonly headline: string | null; readonly announcedOn: PartialDate }>;
}

/** The slugs by which a date change or a report names its film and its announcement, and an announcement itself; else null. */
export function namedInRevision({ subject, before, after }: Sides & { readonly subject: string }): {
  readonly film: string | null;
  readonly announcement: string | null;
} {
  const { film, ...fact } = asFact(after ?? before);
  const announcement = subject === "announcement" ? fact["slug"] : fact["announcement"];
  return {
    film: typeof film === "string" ? film : null,
    announcement: typeof announcement === "string" ? announcement : null,
  };
}

/** Facts of a film's release, as they are called, and how the film follows. */
const ABOUT_FILM: Readonly<Record<string, readonly [what: string, preposition: string]>> = {
  date_change: ["date", "of"],
  claim: ["report", "on"],
};

function asFact(kept: unknown): Fact {
  return typeof kept === "object" && kept !== null && !Array.isArray(kept)
    ? Object.fromEntries(Object.entries(kept))
    : {};
}

function sayValue(key: string, value: unknown, locale: string): string | null {
  if (value === null || value === undefined || value === false || value === "") return null;
  if (value === true) return "yes";
  if (Array.isArray(value)) return sayList(value);
  if (typeof value === "object") return sayObject(value, locale);
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value);
  if (DATES.has(key)) return sayDate(text, locale);
  if (key === "primaryRegion") return regionName(text);
  const type = RELEASE_TYPES.find((one) => one === text);
  return key === "replacedBy" && type ? releaseTypeName(type) : text;
}

function sayList(values: readonly unknown[]): string | null {
  const said = values.map(sayItem).filter((text) => text !== "");
  return said.length === 0 ? null : said.join(", ");
}

function sayItem(item: unknown): string {
  const fact = asFact(item);
  const name = fact["url"] ?? fact["name"] ?? fact["title"] ?? fact["film"];
  return typeof name === "string" ? name : typeof item === "string" ? item : "";
}

/** Of a date or a page kept whole, what names it. */
function sayObject(value: object, locale: string): string | null {
  const { edtf, url, film } = asFact(value);
  if (typeof edtf === "string") return sayDate(edtf, locale);
  if (typeof film === "string") return film;
  return typeof url === "string" ? url : null;
}

function sayDate(edtf: string, locale: string): string {
  const date = parsePartialDate(edtf);
  return date.ok ? formatPartialDate(date.value, locale, "long") : edtf;
}
