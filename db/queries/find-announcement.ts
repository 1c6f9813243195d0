import { eq } from "drizzle-orm";
import type { AnnouncementRecord } from "#domain/film-record.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import type { Db } from "../db.ts";
import { readSetDate } from "./date-column.ts";
import { listAnnouncementStudios } from "./list-announcement-studios.ts";

/** An announcement by itself, without what it announced. */
export interface FoundAnnouncement extends AnnouncementRecord {
  readonly id: number;
  readonly announcedOn: PartialDate;
  readonly version: number;
}

/** The announcement of a slug with the studios that made it; undefined where there is none. */
export async function findAnnouncement(db: Db, { slug }: { slug: string }): Promise<FoundAnnouncement | undefined> {
  const a = db.t.announcements;
  const [head] = await db.q
    .select({ id: a.id, slug: a.slug, announcedOn: a.announcedOn, by: a.by, headline: a.headline, version: a.version })
    .from(a)
    .where(eq(a.slug, slug))
    .limit(1);
  if (!head) return undefined;
  const studios = await listAnnouncementStudios(db, { announcementIds: [head.id] });
  return { ...head, announcedOn: readSetDate(head.announcedOn), studios: studios.map(({ name }) => name) };
}
