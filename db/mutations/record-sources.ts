import { formatPartialDate } from "#domain/format-date.ts";
import { toPartialDate } from "#domain/partial-date.ts";
import type { Db, WriteDb } from "../db.ts";
import { isUnnamed, listSources, type Source, type Sources } from "../queries/list-sources.ts";
import type { Changeset } from "./record-changeset.ts";
import { writeSource } from "./write-source.ts";

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

/** The sources of the given pages, whatever of them is on record. */
export async function recordPages(db: WriteDb, changeset: Changeset, pages: readonly Page[]): Promise<Sources> {
  return recordSources(db, changeset, { pages, known: await listPages(db, pages) });
}

/** The sources on record at the addresses of the given pages. */
export function listPages(db: Db, pages: readonly Page[]): Promise<Sources> {
  return listSources(db, { urls: pages.map(({ url }) => url) });
}

/** Where a page is on record otherwise than it was given: which of its facts, and what is to be done about it. */
export interface PageProblem {
  readonly url: string;
  readonly field: "publisher" | "publishedOn";
  /** "Variety published this page" */
  readonly onRecord: string;
  readonly problem: string;
}

/**
 * What was given of pages that the record has otherwise, and that would be dropped: the record's stays until a source is
 * corrected. What was not given, and pages of which only the address is known, are in nobody's way.
 */
export function pageProblems(pages: readonly Page[], known: Sources): readonly PageProblem[] {
  return pages.flatMap((page): PageProblem[] => {
    const source = known.get(page.url);
    if (!source || isUnnamed(source)) return [];
    const { url } = page;
    const problemWith = (field: PageProblem["field"], onRecord: string): PageProblem[] => {
      if (page[field] === null || page[field] === source[field]) return [];
      const goOn = "Leave this empty to go on with that, or correct the source.";
      return [{ url, field, onRecord, problem: `On record, ${onRecord}. ${goOn}` }];
    };
    const day = source.publishedOn === null ? "bears no day" : `was published on ${sayDay(source.publishedOn)}`;
    return [
      ...problemWith("publisher", `${source.publisher} published this page`),
      ...problemWith("publishedOn", `this page ${day}`),
    ];
  });
}

function sayDay(edtf: string): string {
  return formatPartialDate(toPartialDate(edtf), "en-US", "long");
}

/** The source of a page that was recorded; throws where it was not. */
export function sourceAt(sources: Sources, url: string): Source {
  const source = sources.get(url);
  if (!source) throw new Error(`No source was recorded for ${url}`);
  return source;
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

/** A page of which only the address was known gets its publisher and its day; without a publisher it keeps its host. */
async function nameSource(db: WriteDb, changeset: Changeset, source: Source, page: Page): Promise<Source> {
  if (!isUnnamed(source)) return source;
  const { publishedOn } = page;
  const publisher = page.publisher ?? source.publisher;
  const isNews = publisher !== source.publisher || publishedOn !== source.publishedOn;
  return isNews ? writeSource(db, changeset, source, { publisher, publishedOn }) : source;
}
