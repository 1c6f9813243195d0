import { asc, eq } from "drizzle-orm";
import type { ReleaseKey } from "#domain/region.ts";
import type { Standing } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { type AnnouncementFacts, findAnnouncementFacts } from "./find-announcement-facts.ts";

/** A line of an announcement, as a desk lists it. */
export interface DeskLine extends ReleaseKey {
  readonly id: number;
  readonly film: { readonly slug: string; readonly title: string };
  readonly standing: Standing;
  /** EDTF text. */
  readonly date: string | null;
  readonly wording: string | null;
  /** Why it is retracted; null while it is part of its history. */
  readonly retractReason: string | null;
}

export interface DeskAnnouncement {
  readonly version: number;
  readonly facts: AnnouncementFacts;
  readonly lines: readonly DeskLine[];
}

/** The announcement of a slug with all its lines, retracted ones too; undefined where there is none. */
export async function findDeskAnnouncement(db: Db, { slug }: { slug: string }): Promise<DeskAnnouncement | undefined> {
  const announcement = await findAnnouncementFacts(db, { slug });
  if (!announcement) return undefined;
  const { q, t } = db;
  const { dateChanges: d, releases: r, films: f } = t;
  const lines = await q
    .select({
      id: d.id,
      film: { slug: f.slug, title: f.title },
      region: r.region,
      type: r.type,
      variant: r.variant,
      standing: d.standing,
      date: d.edtf,
      wording: d.wording,
      retractReason: d.retractReason,
    })
    .from(d)
    .innerJoin(r, eq(r.id, d.releaseId))
    .innerJoin(f, eq(f.id, r.filmId))
    .where(eq(d.announcementId, announcement.id))
    .orderBy(asc(d.id));
  return { version: announcement.version, facts: announcement.facts, lines };
}
