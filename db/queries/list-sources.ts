import { inArray } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** A page on record. `publishedOn` is EDTF text; null where the page bears no day. */
export interface Source {
  readonly id: number;
  readonly url: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
}

/** True for a source of which only the address is known. */
export function isUnnamed({ url, publisher, publishedOn }: Source): boolean {
  return publishedOn === null && publisher === new URL(url).host;
}

/** Sources by address. */
export type Sources = ReadonlyMap<string, Source>;

/** The sources on record at the given addresses; an address without one is left out. */
export async function listSources({ q, t }: Db, { urls }: { urls: readonly string[] }): Promise<Sources> {
  const rows = await inLists(urls, (list) =>
    q
      .select({
        id: t.sources.id,
        url: t.sources.url,
        publisher: t.sources.publisher,
        publishedOn: t.sources.publishedOn,
      })
      .from(t.sources)
      .where(inArray(t.sources.url, list)),
  );
  return new Map(rows.map((source) => [source.url, source]));
}
