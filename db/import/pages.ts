import type { Page } from "../mutations/record-sources.ts";
import { isUnnamed, type Sources } from "../queries/list-sources.ts";
import { differences } from "./compare-lists.ts";
import type { HistoryFile } from "./format.ts";
import type { Conflict } from "./outcome.ts";

interface PlacedPage {
  readonly page: Page;
  readonly path: readonly PropertyKey[];
}

/** Every page that a film's file names, and where; of the source of a title it gives the address alone. */
export function pagesOf({ titles, history, reports }: HistoryFile): readonly PlacedPage[] {
  return [
    ...history.flatMap(({ sources }, line) =>
      sources.map((page, index) => ({ page, path: ["history", line, "sources", index] })),
    ),
    ...reports.map((page, index) => ({ page, path: ["reports", index] })),
    ...titles.flatMap(({ source }, index) =>
      source === null
        ? []
        : [{ page: { url: source, publisher: null, publishedOn: null }, path: ["titles", index, "source"] }],
    ),
  ];
}

/** Pages that the record gives another publisher or day than the file: a source is one page, whoever cites it. */
export function pageConflicts(pages: readonly PlacedPage[], sources: Sources): readonly Conflict[] {
  const seen = new Set<string>();
  return pages.flatMap(({ page, path }) => {
    const source = sources.get(page.url);
    if (!source || page.publisher === null || isUnnamed(source) || seen.has(page.url)) return [];
    seen.add(page.url);
    const facts = ["publisher", "publishedOn"] as const;
    return differences<Page>({ onRecord: source, inFile: page, facts, path, what: page.url });
  });
}
