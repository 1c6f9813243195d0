import { capitalised } from "./capitalised.ts";
import { isAtStake, type LiveChange, newsOf, type OpenPage } from "./live-change.ts";
import { cardinal } from "./number-words.ts";

/** What was recorded of a page since it was opened or shown anew. */
export interface PageNews {
  readonly path: string;
  /** One for each release with another date. */
  readonly releases: ReadonlySet<string>;
  /** True where more was recorded than was read. */
  readonly isMany: boolean;
}

/** The news of a page with what was recorded since; what was known of another page is forgotten. */
export function addNews(
  known: PageNews | undefined,
  page: OpenPage,
  { changes, isMany }: { readonly changes: readonly LiveChange[]; readonly isMany: boolean },
): PageNews | undefined {
  const before = known?.path === page.path ? known : undefined;
  const told = changes.map((change) => ({ change, news: newsOf(page, change) })).filter(({ news }) => news !== null);
  const isManyHere = isMany && isAtStake(page);
  if (told.length === 0 && !isManyHere) return before;
  const releases = told.filter(({ news }) => news === "date").map(({ change }) => releaseOf(change));
  return {
    path: page.path,
    releases: new Set([...(before?.releases ?? []), ...releases]),
    isMany: isManyHere || before?.isMany === true,
  };
}

/** The news in a sentence, no surer than it is known. */
export function sayNews({ releases, isMany }: PageNews): string {
  if (isMany) return "Much was recorded since you opened this page.";
  if (releases.size === 0) return "The record behind this page changed since you opened it.";
  const what = releases.size === 1 ? "A date" : `${capitalised(cardinal(releases.size))} dates`;
  return `${what} changed since you opened this page.`;
}

function releaseOf({ film, region, type, variant }: LiveChange): string {
  return [film, region, type, variant ?? ""].join(" ");
}
