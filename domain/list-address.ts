import { isRegion } from "./region.ts";
import { isReleaseGroup, type ReleaseGroup } from "./release-group.ts";

/** Which films a calendar or feed is of. */
export type ListSubject =
  | { readonly of: "all" }
  | { readonly of: "film" | "studio" | "franchise"; readonly slug: string }
  | { readonly of: "watchlist"; readonly slugs: readonly string[] };

/** What the path of a calendar or feed asks for: all that it can be asked stands there, so that it can be kept whole. */
export interface ListAddress {
  readonly subject: ListSubject;
  /** Null for all. */
  readonly region: string | null;
  readonly group: ReleaseGroup | null;
  /** What stands behind the dot. */
  readonly format: string;
}

const MOST_WATCHED = 200;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SLATES = { films: "film", studios: "studio", franchises: "franchise" } as const;

/**
 * Reads `films/dune.ics`, `studios/a24/US/cinemas.atom`, `watchlist/dune,tenet/GB.json` and, for all films, `all` as its
 * first part: `changes/US.atom`. Undefined for anything else, other spellings of the same included.
 */
export function parseListAddress(
  segments: readonly string[],
  { all, formats }: { all: string; formats: readonly string[] },
): ListAddress | undefined {
  const [last = "", ...before] = segments.toReversed();
  const dot = last.lastIndexOf(".");
  const format = last.slice(dot + 1);
  if (dot < 1 || !formats.includes(format)) return undefined;
  const parts = [...before.toReversed(), last.slice(0, dot)];
  const subject = subjectOf(parts, all);
  const [region = null, group = null, ...more] = parts.slice(subject?.of === "all" ? 1 : 2);
  if (!subject || more.length > 0 || (region !== null && !isRegion(region))) return undefined;
  if (group === null) return { subject, region, group, format };
  return isReleaseGroup(group) ? { subject, region, group, format } : undefined;
}

function subjectOf([place = "", named]: readonly string[], all: string): ListSubject | undefined {
  if (place === all) return { of: "all" };
  if (named === undefined) return undefined;
  const slugs = named.split(",");
  if (slugs.length > MOST_WATCHED || !slugs.every((slug) => slug.length <= 200 && SLUG.test(slug))) return undefined;
  if (place === "watchlist") return { of: "watchlist", slugs };
  const of = Object.hasOwn(SLATES, place) ? SLATES[place as keyof typeof SLATES] : undefined;
  return of && slugs.length === 1 ? { of, slug: named } : undefined;
}

/** The path that `parseListAddress` reads, without its format: `/studios/a24/US/cinemas`. */
export function listPath(
  { subject, region, group }: Pick<ListAddress, "subject" | "region" | "group">,
  all: string,
): string {
  const place = pathOf(subject, all);
  return [place, region, region && group].filter((part) => part !== null).join("/");
}

function pathOf(subject: ListSubject, all: string): string {
  switch (subject.of) {
    case "all":
      return `/${all}`;
    case "watchlist":
      return `/watchlist/${subject.slugs.join(",")}`;
    case "film":
      return `/films/${subject.slug}`;
    case "studio":
      return `/studios/${subject.slug}`;
    case "franchise":
      return `/franchises/${subject.slug}`;
  }
}
