import type { Database } from "../db.ts";
import { inPages } from "../pages.ts";
import { listNamedIds } from "../queries/list-names.ts";
import { NAMED_KINDS } from "../vocabulary.ts";
import { rewriteSearchIndex } from "./rewrite-search-index.ts";

/** Makes all that is on record be found by its names, where nothing is yet: a record from before there was a search. */
export async function fillSearchIndex(db: Database): Promise<void> {
  await db.tx(async (writer) => {
    const { q, t } = writer;
    const already = await q.select({ key: t.searchKeys.key }).from(t.searchKeys).limit(1);
    if (already.length > 0) return;
    for (const kind of NAMED_KINDS) {
      for await (const page of inPages((after, limit) => listNamedIds(writer, { kind, after, limit }))) {
        const ids = page.map(({ id }) => id);
        await rewriteSearchIndex(writer, kind, ids);
      }
    }
  });
}
