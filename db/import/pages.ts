import type { Page } from "../mutations/record-sources.ts";
import { isUnnamed, type Sources } from "../queries/list-sources.ts";
import { differences } from "./compare-lists.ts";
import type { HistoryLine, HistoryReport, HistoryTitle } from "./format.ts";
import type { Conflict } from "./outcome.ts";
import { visitPages } from "./visit-pages.ts";

/** What of a film's file names pages. */
interface Naming {
  readonly titles: readonly HistoryTitle[];
  readonly history: readonly HistoryLine[];
  readonly reports: readonly HistoryReport[];
}

/** Every page that a film's file names; of the source of a title it gives the address alone. */
export function pagesOf({ titles, ...naming }: Naming): readonly Page[] {
  const pages: Page[] = [];
  visitPages<Page>(naming, (page) => void pages.push(page));
  for (const { source } of titles) if (source !== null) pages.push({ url: source, publisher: null, publishedOn: null });
  return pages;
}

/** Pages that the record gives another publisher or day than the file: a source is one page, whoever cites it. */
export function pageConflicts(naming: Naming, sources: Sources): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  const seen = new Set<string>();
  visitPages<Page>(naming, (page, pathOf) => {
    const source = sources.get(page.url);
    if (!source || isUnnamed(source) || seen.has(page.url)) return;
    seen.add(page.url);
    const facts = ["publisher", "publishedOn"] as const;
    conflicts.push(...differences<Page>({ onRecord: source, inFile: page, facts, path: pathOf(), what: page.url }));
  });
  return conflicts;
}
