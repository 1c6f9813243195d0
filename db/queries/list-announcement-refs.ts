import { inArray } from "drizzle-orm";
import type { Db } from "../db.ts";
import { listQuestion } from "../question.ts";

/** An announcement on record, as far as a line that belongs to it needs it. */
export interface AnnouncementRef {
  readonly id: number;
  readonly slug: string;
  /** EDTF text. */
  readonly announcedOn: string;
}

/** The announcements on record under the given slugs, by slug; a slug without one is left out. */
export async function listAnnouncementRefs(
  db: Db,
  { slugs }: { slugs: readonly string[] },
): Promise<ReadonlyMap<string, AnnouncementRef>> {
  const found = await refsOf(db, slugs, {});
  return new Map(found.map((announcement) => [announcement.slug, announcement]));
}

const refsOf = listQuestion(({ q, t }, slugs) => {
  const { id, slug, announcedOn } = t.announcements;
  return q.select({ id, slug, announcedOn }).from(t.announcements).where(inArray(slug, slugs));
});
