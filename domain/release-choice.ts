import { type Query, quoted, readOnce } from "./query.ts";
import { chooseRelease, parseRegion, type ReleaseKey, type ReleasePreference } from "./region.ts";
import { releasePlace } from "./release-phrase.ts";
import { parsed, type Parsed, refused } from "./parsed.ts";
import { CINEMA_TYPES, isInCinemas, RELEASE_TYPES, type ReleaseType } from "./vocabulary.ts";

/** Which release a reader asked a film's page for; null where they left it open. */
export interface ReleaseWish {
  readonly region: string | null;
  readonly type: ReleaseType | null;
  readonly variant: string | null;
}

/**
 * Reads `?region=GB&type=streaming&variant=IMAX`. What cannot be read is left open and named in `ignored`, a sentence
 * each, to be shown.
 */
export function parseReleaseWish(query: Query): { readonly wish: ReleaseWish; readonly ignored: readonly string[] } {
  const { region, type, variant, asOf: _, ...others } = query;
  const read = {
    region: readOnce("region", region, parseRegion),
    type: readOnce("type", type, parseType),
    variant: readOnce("variant", variant, parseVariant),
  };
  const unknown = Object.keys(others).map(
    (key) => `${quoted(key)} was ignored: a film’s page takes a region, a type and a day to look back from.`,
  );
  const problems = Object.values(read).flatMap((value) => (value.ok ? [] : [value.problem]));
  return {
    wish: {
      region: read.region.ok ? read.region.value : null,
      type: read.type.ok ? read.type.value : null,
      variant: read.variant.ok ? read.variant.value : null,
    },
    ignored: [...problems, ...unknown],
  };
}

/** In order of preference where the reader named no type: cinemas first, a premiere only where there is nothing else. */
const PREFERENCE: readonly (readonly ReleaseType[])[] = [
  CINEMA_TYPES,
  ["streaming"],
  ["tv"],
  ["digital"],
  ["physical"],
  ["premiere"],
];

export interface ReleaseChoice<Release> {
  /** Undefined for a film without a release. */
  readonly shown: Release | undefined;
  /** The region the page is drawn for: its dates are written as they are there. */
  readonly region: string;
  /** Says that another release than the wanted one is shown, and which; null where it is the wanted one. */
  readonly fallback: string | null;
}

/**
 * The release to show large. Regions fall back within a kind of release before the next kind is asked: a reader in
 * Germany is shown the US cinema date rather than the German disc.
 */
export function chooseShownRelease<Release extends ReleaseKey>(
  releases: readonly Release[],
  wish: ReleaseWish,
  { primaryRegion, isDated }: Pick<ReleasePreference<Release>, "primaryRegion" | "isDated">,
): ReleaseChoice<Release> {
  const region = wish.region ?? primaryRegion;
  const wanted = wish.type ? [[wish.type]] : [];
  const plain = [...wanted, ...PREFERENCE]
    .map((types) => chooseRelease(releases, { region, types, primaryRegion, isDated }))
    .find((release) => release !== undefined);
  const first = plain ?? PREFERENCE.flatMap((types) => releases.filter(({ type }) => types.includes(type)))[0];
  const shown = (first && variantOf(releases, first, wish.variant)) ?? first;
  return { shown, region, fallback: shown ? sayFallback(shown, { ...wish, region }) : null };
}

function variantOf<Release extends ReleaseKey>(
  releases: readonly Release[],
  { region, type }: ReleaseKey,
  variant: string | null,
): Release | undefined {
  return releases.find((release) => release.region === region && release.type === type && release.variant === variant);
}

function sayFallback(shown: ReleaseKey, wish: ReleaseWish & { readonly region: string }): string | null {
  const type = wish.type ?? (isInCinemas(shown.type) ? shown.type : "theatrical");
  const variant = wish.variant ?? shown.variant;
  const isWanted = shown.region === wish.region && (!wish.type || shown.type === type) && shown.variant === variant;
  if (isWanted) return null;
  const place = releasePlace(shown.region, shown.type, shown.variant);
  return `No date ${releasePlace(wish.region, type, variant)} on record; shown: ${place}.`;
}

function parseType(text: string): Parsed<ReleaseType> {
  const type = RELEASE_TYPES.find((known) => known === text);
  return type
    ? parsed(type)
    : refused(`The type ${quoted(text)} was ignored: it is none of ${RELEASE_TYPES.join(", ")}.`);
}

function parseVariant(text: string): Parsed<string> {
  return text.length <= LONGEST_SHOWN
    ? parsed(text)
    : refused(`The variant ${quoted(text)} was ignored: there is none.`);
}

const LONGEST_SHOWN = 60;
