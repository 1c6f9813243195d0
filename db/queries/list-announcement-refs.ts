import { inArray } from "drizzle-orm";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** An announcement on record, as far as a line that belongs to it needs it. */
export interface AnnouncementRef {
  readonly id: number;
  readonly slug: string;
  /** EDTF text. */
  readonly announcedOn: string;
}

/** The announcements on record under the given slugs, by slug; a slug without one is left out. */
export async function listAnnouncementRefs(
  { q, t }: Db,
  { slugs }: { slugs: readonly string[] },
): Promise<ReadonlyMap<string, AnnouncementRef>> {
  const found = await inLists(slugs, (list) =>
    q
      .select({ id: t.announcements.id, slug: t.announcements.slug, announcedOn: t.announcements.announcedOn })
      .from(t.announcements)
      .where(inArray(t.announcements.slug, list)),
  );
  return new Map(found.map((announcement) => [announcement.slug, announcement]));
}
