import { inArray } from "drizzle-orm";
import { inBatches } from "../batches.ts";
import type { Db } from "../db.ts";

/** A page on record. `publishedOn` is EDTF text; null where the page bears no day. */
export interface Source {
  readonly id: number;
  readonly url: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
}

/** Sources by address. */
export type Sources = ReadonlyMap<string, Source>;

/** The sources on record at the given addresses; an address without one is left out. */
export async function listSources({ q, t }: Db, { urls }: { urls: readonly string[] }): Promise<Sources> {
  const rows = await inBatches(urls, (batch) =>
    q
      .select({
        id: t.sources.id,
        url: t.sources.url,
        publisher: t.sources.publisher,
        publishedOn: t.sources.publishedOn,
      })
      .from(t.sources)
      .where(inArray(t.sources.url, batch)),
  );
  return new Map(rows.flat().map((source) => [source.url, source]));
}
