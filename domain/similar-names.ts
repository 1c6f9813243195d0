import { distance } from "fastest-levenshtein";

/** Something with a slug and every name it goes or went by. */
export interface Named {
  readonly slug: string;
  readonly names: readonly string[];
}

/** As different as a name may be and still be offered: the share of its letters that would have to change. */
const MOST_DIFFERENT = 0.45;
/** What a name counts as that begins with the whole of what was asked for, or the other way round: close, never closest. */
const BEGINS_ALIKE = 0.2;

/**
 * The candidates whose slug or any name is nearest to `wanted`, nearest first, then by slug; those that share too
 * little are left out. "mision-imposible-7" finds "Mission: Impossible – Dead Reckoning" by its working title.
 */
export function rankByLikeness<Candidate extends Named>(
  wanted: string,
  candidates: readonly Candidate[],
  limit: number,
): Candidate[] {
  const target = nameKey(wanted);
  if (target === "") return [];
  return candidates
    .map((candidate) => ({ candidate, difference: differenceOf(target, candidate) }))
    .filter(({ difference }) => difference <= MOST_DIFFERENT)
    .toSorted((a, b) => a.difference - b.difference || (a.candidate.slug < b.candidate.slug ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/**
 * A name in small letters of its own script, without accents, its words joined as in a slug: "Amélie" is `amelie`,
 * "君の名は。" is `君の名は`. Not the slug library: it spells every script in ASCII, at fifty times the cost.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== "").join("-");
}

function differenceOf(target: string, { slug, names }: Named): number {
  return Math.min(...[slug, ...names.map(nameKey)].map((name) => differenceBetween(target, name)));
}

function differenceBetween(a: string, b: string): number {
  if (a === "" || b === "") return 1;
  const byLetters = distance(a, b) / Math.max(a.length, b.length);
  const beginsAlike = a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
  return beginsAlike ? Math.min(byLetters, BEGINS_ALIKE) : byLetters;
}
