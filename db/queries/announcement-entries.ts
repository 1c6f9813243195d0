import { and, asc, eq, inArray, or, gt, type SQL } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";
import type { AnnouncementEntry } from "../import/format.ts";

/** An announcement on record. */
export interface RecordedAnnouncement {
  readonly id: number;
  /** In the words of the file format. */
  readonly entry: AnnouncementEntry;
  readonly announcedEarliest: CalendarDate;
}

/** The announcements on record under the given slugs; a slug without one is left out. */
export async function listAnnouncementEntries(
  db: Db,
  { slugs }: { slugs: readonly string[] },
): Promise<readonly RecordedAnnouncement[]> {
  const found = await inLists(slugs, (list) => listWhere(db, inArray(db.t.announcements.slug, list), list.length));
  return found;
}

/** The announcements that stand behind another in the order of a file: by first day, then `announcedOn`, then slug. */
export async function listAnnouncementEntriesAfter(
  db: Db,
  { after, limit }: { after: RecordedAnnouncement | undefined; limit: number },
): Promise<readonly RecordedAnnouncement[]> {
  const a = db.t.announcements;
  if (!after) return listWhere(db, undefined, limit);
  const { announcedEarliest, entry } = after;
  const sameDay = eq(a.announcedEarliest, announcedEarliest);
  const sameWords = and(sameDay, eq(a.announcedOn, entry.announcedOn));
  const isBehind = or(
    gt(a.announcedEarliest, announcedEarliest),
    and(sameDay, gt(a.announcedOn, entry.announcedOn)),
    and(sameWords, gt(a.slug, entry.slug)),
  );
  return listWhere(db, isBehind, limit);
}

async function listWhere(db: Db, condition: SQL | undefined, limit: number): Promise<readonly RecordedAnnouncement[]> {
  const a = db.t.announcements;
  const rows = await db.q
    .select({
      id: a.id,
      slug: a.slug,
      announcedOn: a.announcedOn,
      announcedEarliest: a.announcedEarliest,
      headline: a.headline,
      by: a.by,
    })
    .from(a)
    .where(condition)
    .orderBy(asc(a.announcedEarliest), asc(a.announcedOn), asc(a.slug))
    .limit(limit);
  const studios = await listStudios(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, announcedEarliest, by, ...facts }) => ({
    id,
    announcedEarliest,
    entry: { ...facts, studios: studios.get(id) ?? [], by: by === "unknown" ? null : by },
  }));
}

async function listStudios({ q, t }: Db, announcementIds: number[]): Promise<Map<number, string[]>> {
  if (announcementIds.length === 0) return new Map();
  const rows = await q
    .select({ announcementId: t.announcementStudios.announcementId, name: t.studios.name })
    .from(t.announcementStudios)
    .innerJoin(t.studios, eq(t.studios.id, t.announcementStudios.studioId))
    .where(inArray(t.announcementStudios.announcementId, announcementIds))
    .orderBy(asc(t.announcementStudios.announcementId), asc(t.announcementStudios.position), asc(t.studios.slug));
  const byAnnouncement = Map.groupBy(rows, ({ announcementId }) => announcementId);
  return new Map([...byAnnouncement].map(([id, studios]) => [id, studios.map(({ name }) => name)]));
}
