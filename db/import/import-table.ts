import type { CalendarDate } from "#domain/calendar-date.ts";
import { longerThan, textOrNull } from "#domain/announcement-draft/texts.ts";
import { cellOf, type NamedFilm, readRow, type ReadRow } from "#domain/csv-import/read-row.ts";
import type { ColumnMapping, Table, TableRow } from "#domain/csv-import/columns.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { localeOf } from "#domain/region.ts";
import type { WriteDb } from "../db.ts";
import { homeOf, recordWithin } from "../mutations/record-announcement.ts";
import type { Changeset } from "../mutations/record-changeset.ts";
import { listPages, pageProblems } from "../mutations/record-sources.ts";
import { type FilmsCalled, findFilmsCalled } from "../queries/find-films-called.ts";
import { listKnownFilms } from "../queries/list-known-films.ts";
import { type LineOfFilm, listLinesOfFilms } from "../queries/list-lines-of-films.ts";
import type { Sources } from "../queries/list-sources.ts";
import { proposeFilmSlug } from "../queries/propose-film-slug.ts";
import { partialDateOf } from "../remembered.ts";
import { slugOf } from "../slug.ts";
import { type BatchLine, keyOfLine, type LineStatus, sayLine } from "./batch-line.ts";

export interface TableImport {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  /** Names that are to be put on record as films where none is called so. */
  readonly newFilms: ReadonlySet<string>;
  readonly today: CalendarDate;
}

/**
 * Puts on record what the rows of a table say and the record has not. A row that differs from the record, in its date or
 * in who published its page, is a conflict, and one whose line an editor retracted is rejected: neither is written. Rows
 * of one day, studio, page and headline are one announcement. Answers what became of every row.
 */
export async function importTable(
  db: WriteDb,
  changeset: Changeset,
  { table, mapping, newFilms, today }: TableImport,
): Promise<readonly BatchLine[]> {
  const films = await findFilms(db, { table, mapping, newFilms, today });
  const lines = await linesOf(db, films);
  const seen = new Map<string, number>();
  const read = table.rows.map((row) => judgeRow(row, { mapping, films, lines, seen, today }));
  const { judged, publishers } = await judgePages(db, read);
  const news = judged.flatMap((row) => row.news ?? []);
  const keys = await recordRows(db, changeset, { news, publishers });
  return judged.map(({ line, news }) => ({ ...line, key: (news && keys.get(news)) ?? null }));
}

interface FoundFilm {
  readonly film: NamedFilm | null;
  readonly called: FilmsCalled;
}

/** The films by what the rows call them; those to be made get an address each. */
async function findFilms(db: WriteDb, { table, mapping, newFilms, today }: TableImport) {
  const texts = table.rows.map((row) => cellOf(row, mapping, "film")).filter(canBeTitle);
  const called = await findFilmsCalled(db, { texts, today });
  const taken = new Set<string>();
  const films = new Map<string, FoundFilm>();
  for (const [text, found] of called) {
    const isNew = found.film === null && newFilms.has(text);
    const slug = isNew ? await freeSlug(db, text, taken) : "";
    const known = found.film && { ...found.film, isNew: false };
    films.set(text, { film: isNew ? { slug, title: text, isNew } : known, called: found });
  }
  return films;
}

/** What cannot be the title of a film is looked for among none: PostgreSQL refuses even to be asked for some of it. */
function canBeTitle(text: string): boolean {
  return text !== "" && longerThan(text, 300) === null;
}

/** An address that no film on record has, nor had before it was merged, nor one of the new films before this. */
async function freeSlug(db: WriteDb, title: string, taken: Set<string>): Promise<string> {
  let free = await proposeFilmSlug(db, { title });
  for (let number = 2; taken.has(free); number += 1) {
    const next = `${slugOf(title, "film")}-${number}`;
    const known = await listKnownFilms(db, { slugs: [next] });
    if (!known.has(next)) free = next;
  }
  taken.add(free);
  return free;
}

type Lines = ReadonlyMap<string, readonly LineOfFilm[]>;

async function linesOf(db: WriteDb, films: ReadonlyMap<string, FoundFilm>): Promise<Lines> {
  const slugs = [...films.values()].flatMap(({ film }) => (film && !film.isNew ? film.slug : []));
  return Map.groupBy(await listLinesOfFilms(db, { slugs }), placeOf);
}

/** A release on a day: an announcement of that day says one thing of it. */
function placeOf(line: Pick<LineOfFilm, "film" | "region" | "type" | "variant" | "announcedOn">): string {
  return [line.film, line.region, line.type, line.variant, line.announcedOn].join(" ");
}

interface Judging {
  readonly mapping: ColumnMapping;
  readonly films: ReadonlyMap<string, FoundFilm>;
  readonly lines: Lines;
  /** The rows before, by the release and day they are about. */
  readonly seen: Map<string, number>;
  readonly today: CalendarDate;
}

interface News extends ReadRow {
  readonly film: NamedFilm;
  /** Which row of the file it is. */
  readonly row: number;
  /** Who published its page, as the row says; null where it does not, and the announcement has a guess. */
  readonly publisher: string | null;
}

interface Judged {
  readonly line: BatchLine;
  /** Set where the row is to be put on record. */
  readonly news: News | null;
}

const NOBODY: NamedFilm = { slug: "nobody", title: "", isNew: false };

function judgeRow(row: TableRow, { mapping, films, lines, seen, today }: Judging): Judged {
  const text = cellOf(row, mapping, "film");
  const found = films.get(text);
  const read = readRow(row, mapping, { film: found?.film ?? NOBODY, today });
  const tell = (status: LineStatus, says: string, detail: string | null = null, newFilm: string | null = null) => ({
    line: { place: `row ${row.line}`, status, says, detail, newFilm, key: null },
    news: null,
  });
  if (!found?.film) {
    const others = read.ok ? [] : read.problems;
    return tell("problem", [sayUnknown(text, found?.called), ...others].join(" "), null, text === "" ? null : text);
  }
  if (!read.ok) return tell("problem", `${found.film.title}: ${read.problems.join(" ")}`);
  const { announcement, line } = read.row;
  const says = sayLine({ ...line, title: found.film.title, announcedOn: announcement.announcedOn });
  const place = placeOf({ ...line, announcedOn: announcement.announcedOn.edtf });
  const before = seen.get(place);
  if (before !== undefined)
    return tell("problem", says, `This says of the same release on the same day what row ${before} does.`);
  seen.set(place, row.line);
  const { status, detail } = compare(read.row, lines.get(place) ?? []);
  if (status !== "added") return tell(status, says, detail);
  const publisher = textOrNull(cellOf(row, mapping, "publisher"));
  return { ...tell("added", says), news: { ...read.row, film: found.film, row: row.line, publisher } };
}

/** Who published a page, and the first row that says so. */
interface SaidPublisher {
  readonly publisher: string;
  readonly row: number;
}

/** What the rows say of who published pages, by address. */
type Publishers = ReadonlyMap<string, SaidPublisher>;

/** Holds the pages of what is to be written against the record, as the composer does, and against the rows before. */
async function judgePages(db: WriteDb, read: readonly Judged[]) {
  const known = await listPages(
    db,
    read.flatMap(({ news }) => news?.announcement.sources ?? []),
  );
  const publishers = new Map<string, SaidPublisher>();
  const judged = read.map(({ line, news }): Judged => {
    const other = news && pageConflict(news, known, publishers);
    if (other) return { line: { ...line, status: "conflict", detail: other }, news: null };
    if (news && news.publisher !== null)
      for (const { url } of news.announcement.sources)
        if (!publishers.has(url)) publishers.set(url, { publisher: news.publisher, row: news.row });
    return { line, news };
  });
  return { judged, publishers };
}

/** Who published a row's page instead, on record or by a row before; null where nobody says otherwise. */
function pageConflict({ announcement, publisher }: News, known: Sources, publishers: Publishers): string | null {
  const pages = announcement.sources.map((page) => ({ ...page, publisher }));
  const [problem] = pageProblems(pages, known);
  if (problem) return `On record: ${problem.onRecord}. The record stands.`;
  for (const { url } of pages) {
    const before = publishers.get(url);
    if (before && publisher !== null && before.publisher !== publisher)
      return `Row ${before.row} says that ${before.publisher} published this page. That row stands.`;
  }
  return null;
}

/** What the record has of the same release on the same day, against the row. */
function compare({ line }: ReadRow, recorded: readonly LineOfFilm[]): { status: LineStatus; detail: string | null } {
  const isSame = ({ standing, date }: LineOfFilm) => standing === line.standing && date === (line.date?.edtf ?? null);
  const standing = recorded.filter(({ isRetracted }) => !isRetracted);
  const [other] = standing;
  if (standing.some(isSame)) return { status: "on record", detail: null };
  if (other) return { status: "conflict", detail: `On record: ${sayRecorded(other)}. The record stands.` };
  if (recorded.some(isSame))
    return { status: "rejected", detail: "An editor retracted this line: restore it there, if it is right after all." };
  return { status: "added", detail: null };
}

function sayRecorded({ standing, date, region }: LineOfFilm): string {
  return date === null ? standing : formatPartialDate(partialDateOf(date), localeOf(region), "long");
}

function sayUnknown(text: string, called: FilmsCalled | undefined): string {
  if (text === "") return "Film: the row names none.";
  const named = (films: FilmsCalled["nearest"]) => films.map(({ slug }) => slug).join(", ");
  if (called && called.several.length > 0)
    return `Film: several are called “${text}”. Give the address of one: ${named(called.several)}.`;
  const nearest = called && called.nearest.length > 0 ? ` The nearest: ${named(called.nearest)}.` : "";
  return `Film: none is called “${text}”.${nearest}`;
}

/** Records the rows, each announcement once; answers by which key each row's line is on record. */
async function recordRows(
  db: WriteDb,
  changeset: Changeset,
  { news, publishers }: { news: readonly News[]; publishers: Publishers },
): Promise<ReadonlyMap<News, string>> {
  const keys = new Map<News, string>();
  const made = new Set<string>();
  const allLines = news.map(({ line }) => line);
  for (const together of Map.groupBy(news, announcementOf).values()) {
    const [first] = together;
    if (!first) continue;
    const newFilms = together.flatMap(({ film: { slug, title, isNew } }) => {
      if (!isNew || made.has(slug)) return [];
      made.add(slug);
      const primaryRegion = homeOf(slug, allLines);
      return [{ slug, title, kind: "film" as const, isOfficial: true, primaryRegion }];
    });
    const lines = together.map(({ line }) => line);
    const sources = first.announcement.sources.map((page) => ({
      ...page,
      publisher: publishers.get(page.url)?.publisher ?? page.publisher,
    }));
    const { slug } = await recordWithin(db, changeset, { ...first.announcement, sources, newFilms, lines });
    for (const row of together) keys.set(row, keyOfLine({ ...row.line, announcement: slug }));
  }
  return keys;
}

function announcementOf({ announcement: { announcedOn, studios, sources, headline } }: News): string {
  return JSON.stringify([announcedOn.edtf, studios, sources.map(({ url }) => url), headline]);
}
