import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../db.ts";

export interface AnnouncementStudioRow {
  readonly announcementId: number;
  readonly slug: string;
  readonly name: string;
}

/** The studios that made each of many announcements, in their order. Without a limit: the caller limits the announcements. */
export async function listAnnouncementStudios(
  { q, t }: Db,
  { announcementIds }: { announcementIds: readonly number[] },
): Promise<AnnouncementStudioRow[]> {
  if (announcementIds.length === 0) return [];
  return q
    .select({ announcementId: t.announcementStudios.announcementId, slug: t.studios.slug, name: t.studios.name })
    .from(t.announcementStudios)
    .innerJoin(t.studios, eq(t.studios.id, t.announcementStudios.studioId))
    .where(inArray(t.announcementStudios.announcementId, announcementIds))
    .orderBy(asc(t.announcementStudios.announcementId), asc(t.announcementStudios.position), asc(t.studios.name));
}
