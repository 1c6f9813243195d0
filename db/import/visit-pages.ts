/** Visits every page that the lines and reports of a film's file name; `pathOf` says where, as the keys that lead to it. */
export function visitPages<Page>(
  {
    history,
    reports,
  }: { readonly history: readonly { readonly sources: readonly Page[] }[]; readonly reports: readonly Page[] },
  visit: (page: Page, pathOf: () => PropertyKey[]) => void,
): void {
  for (const [line, { sources }] of history.entries())
    for (const [index, page] of sources.entries()) visit(page, () => ["history", line, "sources", index]);
  for (const [index, page] of reports.entries()) visit(page, () => ["reports", index]);
}
