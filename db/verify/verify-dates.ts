import { asc, eq, gt } from "drizzle-orm";
import { parsePartialDate } from "#domain/partial-date.ts";
import type { Db } from "../db.ts";
import { inPages } from "../pages.ts";
import { releaseInWords, wordsOfRelease } from "./release-in-words.ts";
import { differingColumns, inWords, type OnDifference } from "./difference.ts";

/** An EDTF text, with the bounds beside it where its table keeps them. */
interface DatedRow {
  readonly id: number;
  /** In the trade's words. */
  readonly row: string;
  readonly edtf: string | null;
  readonly earliest?: string | null;
  readonly latest?: string | null;
}

interface DatedColumn {
  readonly table: string;
  readonly column: string;
  /** What the columns of its bounds begin with. */
  readonly bounds: string;
  readonly read: (db: Db, after: number, limit: number) => PromiseLike<readonly DatedRow[]>;
}

/** Reads every EDTF text of the record, and compares its bounds with those stored beside it. */
export async function verifyDates(db: Db, onDifference: OnDifference): Promise<void> {
  for (const column of DATED_COLUMNS) {
    for await (const page of inPages((after, limit) => column.read(db, after, limit)))
      for (const stored of page) verifyDate(stored, column, onDifference);
  }
}

function verifyDate(
  { row, edtf, earliest, latest }: DatedRow,
  { table, column, bounds }: DatedColumn,
  onDifference: OnDifference,
): void {
  const date = edtf === null ? undefined : parsePartialDate(edtf);
  if (date && !date.ok) {
    onDifference({ table, row, column, stored: inWords(edtf), derived: `a date (${date.problem})` });
    return;
  }
  const stored = { [`${bounds}earliest`]: earliest, [`${bounds}latest`]: latest };
  const derived = {
    [`${bounds}earliest`]: date?.value.earliest ?? null,
    [`${bounds}latest`]: date?.value.latest ?? null,
  };
  const kept = Object.keys(stored).filter((name) => stored[name] !== undefined);
  for (const differing of differingColumns<Record<string, unknown>>(stored, derived, kept))
    onDifference({ table, row, ...differing });
}

const DATED_COLUMNS: readonly DatedColumn[] = [
  { table: "announcements", column: "announced_on", bounds: "announced_", read: readAnnouncements },
  { table: "date_changes", column: "edtf", bounds: "", read: readDateChanges },
  { table: "claims", column: "edtf", bounds: "", read: readClaims },
  { table: "films", column: "checked_on", bounds: "", read: readFilms },
  { table: "titles", column: "used_from", bounds: "", read: readTitles },
  { table: "sources", column: "published_on", bounds: "", read: readSources },
];

function readAnnouncements({ q, t: { announcements: a } }: Db, after: number, limit: number) {
  return q
    .select({ id: a.id, row: a.slug, edtf: a.announcedOn, earliest: a.announcedEarliest, latest: a.announcedLatest })
    .from(a)
    .where(gt(a.id, after))
    .orderBy(asc(a.id))
    .limit(limit);
}

async function readDateChanges({ q, t }: Db, after: number, limit: number): Promise<readonly DatedRow[]> {
  const d = t.dateChanges;
  const rows = await q
    .select({
      id: d.id,
      edtf: d.edtf,
      earliest: d.earliest,
      latest: d.latest,
      ...wordsOfRelease(t),
      announcement: t.announcements.slug,
    })
    .from(d)
    .innerJoin(t.releases, eq(t.releases.id, d.releaseId))
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .innerJoin(t.announcements, eq(t.announcements.id, d.announcementId))
    .where(gt(d.id, after))
    .orderBy(asc(d.id))
    .limit(limit);
  return rows.map(({ announcement, ...row }) => ({ ...row, row: `${releaseInWords(row)}, ${announcement}` }));
}

async function readClaims({ q, t }: Db, after: number, limit: number): Promise<readonly DatedRow[]> {
  const c = t.claims;
  const rows = await q
    .select({
      id: c.id,
      edtf: c.edtf,
      earliest: c.earliest,
      latest: c.latest,
      ...wordsOfRelease(t),
      url: t.sources.url,
    })
    .from(c)
    .innerJoin(t.releases, eq(t.releases.id, c.releaseId))
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .innerJoin(t.sources, eq(t.sources.id, c.sourceId))
    .where(gt(c.id, after))
    .orderBy(asc(c.id))
    .limit(limit);
  return rows.map(({ url, ...row }) => ({ ...row, row: `${releaseInWords(row)}, ${url}` }));
}

function readFilms({ q, t: { films: f } }: Db, after: number, limit: number) {
  return q
    .select({ id: f.id, row: f.slug, edtf: f.checkedOn })
    .from(f)
    .where(gt(f.id, after))
    .orderBy(asc(f.id))
    .limit(limit);
}

async function readTitles({ q, t }: Db, after: number, limit: number): Promise<readonly DatedRow[]> {
  const rows = await q
    .select({ id: t.titles.id, edtf: t.titles.usedFrom, film: t.films.slug, title: t.titles.title })
    .from(t.titles)
    .innerJoin(t.films, eq(t.films.id, t.titles.filmId))
    .where(gt(t.titles.id, after))
    .orderBy(asc(t.titles.id))
    .limit(limit);
  return rows.map(({ film, title, ...row }) => ({ ...row, row: `${film}, ${inWords(title)}` }));
}

function readSources({ q, t: { sources: s } }: Db, after: number, limit: number) {
  return q
    .select({ id: s.id, row: s.url, edtf: s.publishedOn })
    .from(s)
    .where(gt(s.id, after))
    .orderBy(asc(s.id))
    .limit(limit);
}
