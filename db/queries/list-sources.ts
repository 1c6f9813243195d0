import { inArray } from "drizzle-orm";
import type { Db } from "../db.ts";
import { listQuestion } from "../question.ts";

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
export async function listSources(db: Db, { urls }: { urls: readonly string[] }): Promise<Sources> {
  const rows = await sourcesAt(db, urls, {});
  return new Map(rows.map((source) => [source.url, source]));
}

const sourcesAt = listQuestion(({ q, t }, urls) => {
  const { id, url, publisher, publishedOn } = t.sources;
  return q.select({ id, url, publisher, publishedOn }).from(t.sources).where(inArray(url, urls));
});
