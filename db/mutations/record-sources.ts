import { eq } from "drizzle-orm";
import type { WriteDb } from "../db.ts";
import type { Source, Sources } from "../queries/list-sources.ts";
import type { Changeset } from "./record-changeset.ts";

/** A published page. `publisher` is null where only its address was given, as for the source of a title. */
export interface Page {
  readonly url: string;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
}

/**
 * The sources of the given pages: the `known`, which are on record at their addresses, and the others made now. A page of
 * which only the address was given bears its host as publisher until somebody names one.
 */
export async function recordSources(
  db: WriteDb,
  changeset: Changeset,
  { pages, known }: { pages: readonly Page[]; known: Sources },
): Promise<Sources> {
  const wanted = new Map<string, Page>();
  for (const page of pages) if (!wanted.get(page.url)?.publisher) wanted.set(page.url, page);
  const sources = new Map<string, Source>();
  const missing: Page[] = [];
  for (const page of wanted.values()) {
    const source = known.get(page.url);
    if (source) sources.set(page.url, await nameSource(db, changeset, source, page));
    else missing.push(page);
  }
  for (const source of await insertSources(db, changeset, missing)) sources.set(source.url, source);
  return sources;
}

/** The source of a page that was recorded; throws where it was not. */
export function sourceAt(sources: Sources, url: string): Source {
  const source = sources.get(url);
  if (!source) throw new Error(`No source was recorded for ${url}`);
  return source;
}

/** True for a source of which only the address is known. */
export function isUnnamed({ url, publisher, publishedOn }: Source): boolean {
  return publishedOn === null && publisher === hostOf(url);
}

function hostOf(url: string): string {
  return new URL(url).host;
}

async function insertSources(db: WriteDb, changeset: Changeset, pages: readonly Page[]): Promise<readonly Source[]> {
  const rows = pages.map(({ url, publisher, publishedOn }) => ({
    url,
    publisher: publisher ?? hostOf(url),
    publishedOn,
  }));
  const made = await db.insertAll("sources", rows);
  for (const { id, ...after } of made)
    changeset.revise({ subject: "source", subjectId: id, action: "record", before: null, after });
  return made;
}

/**
 * A page that a line cites gets its publisher alone: the histories that rest on it were replayed without a day, and the
 * day is for a correction of that line.
 */
async function nameSource(db: WriteDb, changeset: Changeset, source: Source, page: Page): Promise<Source> {
  if (!isUnnamed(source) || page.publisher === null) return source;
  const { q, t } = db;
  const { id, ...before } = source;
  const isCited = (await q.$count(t.citations, eq(t.citations.sourceId, source.id))) > 0;
  const publishedOn = isCited ? null : page.publishedOn;
  const after = { url: source.url, publisher: page.publisher, publishedOn };
  await q.update(t.sources).set(after).where(eq(t.sources.id, id));
  changeset.revise({ subject: "source", subjectId: id, action: "record", before, after });
  return { id, ...after };
}
