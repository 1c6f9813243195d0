import { asc, eq } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { Db } from "../db.ts";
import type { HistoryFile, HistoryLine, HistoryReport, HistorySource, HistoryTitle } from "../import/format.ts";

/** A line of a film's history on record, in the words of the file format. */
export interface RecordedLine {
  readonly line: HistoryLine;
  /** The first day of `announcedOn`: lines are in order of it, and of `position` within it. */
  readonly announcedEarliest: CalendarDate;
  readonly position: number;
  readonly retracted: boolean;
}

/** A report on record. */
export interface RecordedReport {
  readonly report: HistoryReport;
  readonly retracted: boolean;
}

/** All that is on record of a film, in the words of the file format and in the order of a file. */
export interface RecordedHistory extends Pick<HistoryFile, "slug" | "kind" | "title" | "franchise" | "checkedOn"> {
  readonly id: number;
  readonly titles: readonly HistoryTitle[];
  readonly studios: HistoryFile["studios"];
  readonly lines: readonly RecordedLine[];
  readonly reports: readonly RecordedReport[];
}

/**
 * A film's whole history as a file has it, by slug, retracted lines and reports included and marked; undefined where
 * there is none. Without a limit: a file holds all of it. Six questions: ask within `snapshot` or `tx`.
 */
export async function findHistory(db: Db, { slug }: { slug: string }): Promise<RecordedHistory | undefined> {
  const film = await findHead(db, slug);
  if (!film) return undefined;
  return {
    ...film,
    titles: await listTitles(db, film.id),
    studios: await listStudios(db, film.id),
    lines: await listLines(db, film.id),
    reports: await listReports(db, film.id),
  };
}

async function findHead({ q, t }: Db, slug: string) {
  const [film] = await q
    .select({
      id: t.films.id,
      slug: t.films.slug,
      kind: t.films.kind,
      title: t.films.title,
      franchise: t.franchises.name,
      checkedOn: t.films.checkedOn,
    })
    .from(t.films)
    .leftJoin(t.franchises, eq(t.franchises.id, t.films.franchiseId))
    .where(eq(t.films.slug, slug))
    .limit(1);
  return film;
}

function listTitles({ q, t }: Db, filmId: number): Promise<HistoryTitle[]> {
  return q
    .select({ title: t.titles.title, kind: t.titles.kind, from: t.titles.usedFrom, source: t.sources.url })
    .from(t.titles)
    .leftJoin(t.sources, eq(t.sources.id, t.titles.sourceId))
    .where(eq(t.titles.filmId, filmId))
    .orderBy(asc(t.titles.position), asc(t.titles.id));
}

function listStudios({ q, t }: Db, filmId: number): Promise<HistoryFile["studios"]> {
  return q
    .select({ name: t.studios.name, role: t.filmStudios.role })
    .from(t.filmStudios)
    .innerJoin(t.studios, eq(t.studios.id, t.filmStudios.studioId))
    .where(eq(t.filmStudios.filmId, filmId))
    .orderBy(asc(t.filmStudios.position), asc(t.studios.slug), asc(t.filmStudios.role));
}

async function listLines(db: Db, filmId: number): Promise<RecordedLine[]> {
  const rows = await listLineRows(db, filmId);
  const sources = await listSources(db, filmId);
  return rows.map((row) => ({
    line: toLine(row, sources.get(row.id) ?? []),
    announcedEarliest: row.announcedEarliest,
    position: row.position,
    retracted: row.retractedAt !== null,
  }));
}

function listLineRows({ q, t }: Db, filmId: number) {
  const d = t.dateChanges;
  return q
    .select({
      id: d.id,
      announcedOn: t.announcements.announcedOn,
      announcedEarliest: t.announcements.announcedEarliest,
      announcement: t.announcements.slug,
      region: t.releases.region,
      type: t.releases.type,
      variant: t.releases.variant,
      position: d.position,
      standing: d.standing,
      date: d.edtf,
      wording: d.wording,
      withdraws: d.withdraws,
      replacedBy: d.replacedBy,
      reason: d.reason,
      retractedAt: d.retractedAt,
    })
    .from(d)
    .innerJoin(t.releases, eq(t.releases.id, d.releaseId))
    .innerJoin(t.announcements, eq(t.announcements.id, d.announcementId))
    .where(eq(t.releases.filmId, filmId))
    .orderBy(
      asc(t.announcements.announcedEarliest),
      asc(d.position),
      asc(t.announcements.slug),
      asc(t.releases.region),
      asc(t.releases.type),
      asc(t.releases.variant),
    );
}

type LineRow = Awaited<ReturnType<typeof listLineRows>>[number];

/** The keys in the format's order; those that a file leaves out where there is nothing to say are left out. */
function toLine(row: LineRow, sources: HistorySource[]): HistoryLine {
  return {
    announcedOn: row.announcedOn,
    region: row.region,
    type: row.type,
    ...(row.variant === "" ? {} : { variant: row.variant }),
    date: row.date,
    ...(row.wording === null ? {} : { wording: row.wording }),
    standing: row.standing,
    ...(row.replacedBy === null ? {} : { replacedBy: row.replacedBy }),
    ...(row.withdraws ? { withdraws: true } : {}),
    reason: row.reason,
    announcement: row.announcement,
    sources,
  };
}

async function listSources({ q, t }: Db, filmId: number): Promise<Map<number, HistorySource[]>> {
  const rows = await q
    .select({
      dateChangeId: t.citations.dateChangeId,
      url: t.sources.url,
      publisher: t.sources.publisher,
      publishedOn: t.sources.publishedOn,
      says: t.citations.says,
      disagrees: t.citations.disagrees,
    })
    .from(t.citations)
    .innerJoin(t.sources, eq(t.sources.id, t.citations.sourceId))
    .innerJoin(t.dateChanges, eq(t.dateChanges.id, t.citations.dateChangeId))
    .innerJoin(t.releases, eq(t.releases.id, t.dateChanges.releaseId))
    .where(eq(t.releases.filmId, filmId))
    .orderBy(asc(t.citations.dateChangeId), asc(t.citations.position), asc(t.citations.id));
  const sources = new Map<number, HistorySource[]>();
  for (const { dateChangeId, ...source } of rows) {
    const cited = sources.get(dateChangeId);
    if (cited) cited.push(source);
    else sources.set(dateChangeId, [source]);
  }
  return sources;
}

async function listReports({ q, t }: Db, filmId: number): Promise<RecordedReport[]> {
  const rows = await q
    .select({
      url: t.sources.url,
      publisher: t.sources.publisher,
      publishedOn: t.sources.publishedOn,
      region: t.releases.region,
      type: t.releases.type,
      variant: t.releases.variant,
      about: t.claims.about,
      states: t.claims.edtf,
      note: t.claims.note,
      retractedAt: t.claims.retractedAt,
    })
    .from(t.claims)
    .innerJoin(t.sources, eq(t.sources.id, t.claims.sourceId))
    .innerJoin(t.releases, eq(t.releases.id, t.claims.releaseId))
    .where(eq(t.releases.filmId, filmId))
    .orderBy(asc(t.claims.position), asc(t.claims.id));
  return rows.map(({ retractedAt, variant, about, states, note, ...page }) => ({
    report: { ...page, ...(variant === "" ? {} : { variant }), about, states, note },
    retracted: retractedAt !== null,
  }));
}
