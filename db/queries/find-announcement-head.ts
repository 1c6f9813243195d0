import { eq } from "drizzle-orm";
import type { Db } from "../db.ts";

/** An announcement on record, as far as a save that adds to it needs it. */
export interface AnnouncementHead {
  readonly id: number;
  readonly slug: string;
  readonly version: number;
  /** EDTF text. */
  readonly announcedOn: string;
  /** The ids of the releases that it has a line for, retracted ones among them. */
  readonly touched: ReadonlySet<number>;
}

/** The announcement of a slug with the releases it touches; undefined where there is none. */
export async function findAnnouncementHead(
  { q, t }: Db,
  { slug }: { slug: string },
): Promise<AnnouncementHead | undefined> {
  const a = t.announcements;
  const rows = await q
    .select({
      id: a.id,
      slug: a.slug,
      version: a.version,
      announcedOn: a.announcedOn,
      releaseId: t.dateChanges.releaseId,
    })
    .from(a)
    .leftJoin(t.dateChanges, eq(t.dateChanges.announcementId, a.id))
    .where(eq(a.slug, slug));
  const [head] = rows;
  return head && { ...head, touched: new Set(rows.flatMap(({ releaseId }) => releaseId ?? [])) };
}
