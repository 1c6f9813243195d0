import { and, asc, eq, gte, inArray, lte } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** An announcement as an editor recognises it. */
export interface AnnouncementOnRecord {
  readonly slug: string;
  /** EDTF text. */
  readonly announcedOn: string;
  readonly headline: string | null;
  readonly studios: readonly string[];
  /** Those it touches. */
  readonly films: readonly { readonly slug: string; readonly title: string }[];
}

interface Days {
  /** Both ends included. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly limit: number;
}

/** The announcements whose first day is within a range, by day. */
export async function listAnnouncementsOn(db: Db, { from, to, limit }: Days): Promise<readonly AnnouncementOnRecord[]> {
  const { q, t } = db;
  const a = t.announcements;
  const heads = await q
    .select({ id: a.id, slug: a.slug, announcedOn: a.announcedOn, headline: a.headline })
    .from(a)
    .where(and(gte(a.announcedEarliest, from), lte(a.announcedEarliest, to)))
    .orderBy(asc(a.announcedEarliest), asc(a.slug))
    .limit(limit);
  const ids = heads.map(({ id }) => id);
  const [studios, films] = await Promise.all([listStudios(db, ids), listFilms(db, ids)]);
  return heads.map(({ id, ...head }) => ({ ...head, studios: studios.get(id) ?? [], films: films.get(id) ?? [] }));
}

async function listStudios({ q, t }: Db, ids: readonly number[]) {
  const { announcementStudios: by, studios: s } = t;
  const rows = await inLists(ids, (list) =>
    q
      .select({ announcementId: by.announcementId, name: s.name })
      .from(by)
      .innerJoin(s, eq(s.id, by.studioId))
      .where(inArray(by.announcementId, list))
      .orderBy(asc(by.position), asc(s.name)),
  );
  return byAnnouncement(rows, ({ name }) => name);
}

async function listFilms({ q, t }: Db, ids: readonly number[]) {
  const { dateChanges: d, releases: r, films: f } = t;
  const rows = await inLists(ids, (list) =>
    q
      .selectDistinct({ announcementId: d.announcementId, slug: f.slug, title: f.title })
      .from(d)
      .innerJoin(r, eq(r.id, d.releaseId))
      .innerJoin(f, eq(f.id, r.filmId))
      .where(inArray(d.announcementId, list))
      .orderBy(asc(f.slug)),
  );
  return byAnnouncement(rows, ({ slug, title }) => ({ slug, title }));
}

function byAnnouncement<Row extends { readonly announcementId: number }, Part>(
  rows: readonly Row[],
  partOf: (row: Row) => Part,
): ReadonlyMap<number, readonly Part[]> {
  const groups = Map.groupBy(rows, ({ announcementId }) => announcementId);
  return new Map([...groups].map(([id, of]) => [id, of.map(partOf)]));
}
