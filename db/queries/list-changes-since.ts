import { and, desc, eq, exists, gt, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Db } from "../db.ts";
import { readSetDate } from "./date-column.ts";
import type { ChangeRow } from "./list-changes.ts";

/**
 * The date changes of some films that were put on record after an edit, newest announcement first, then film and id; what
 * merely confirms a date is left out, and so is what was corrected, merged or retracted since, which nobody announced.
 * Told by when the record was edited and not by the day announced, so that what is entered late is not missed.
 */
export async function listChangesSince(
  { q, t }: Db,
  { filmIds, since, limit }: { filmIds: readonly number[]; since: number; limit: number },
): Promise<readonly ChangeRow[]> {
  if (filmIds.length === 0) return [];
  const { announcements: a, dateChanges: d, films: f, releases, revisions: r } = t;
  const wasRecordedSince = q
    .select({ one: sql`1` })
    .from(r)
    .where(and(eq(r.subject, "date_change"), eq(r.subjectId, d.id), eq(r.action, "record"), gt(r.id, since)));
  const rows = await q
    .select({
      id: d.id,
      day: a.announcedEarliest,
      announcement: a.slug,
      film: f.slug,
      title: f.title,
      releaseId: releases.id,
      announcementId: a.id,
      region: releases.region,
      type: releases.type,
      variant: releases.variant,
      announcedOn: a.announcedOn,
      by: a.by,
      headline: a.headline,
      reason: d.reason,
    })
    .from(releases)
    .innerJoin(d, eq(d.releaseId, releases.id))
    .innerJoin(a, eq(a.id, d.announcementId))
    .innerJoin(f, eq(f.id, releases.filmId))
    .where(
      and(inArray(releases.filmId, [...filmIds]), isNotNull(d.kind), ne(d.kind, "confirmed"), exists(wasRecordedSince)),
    )
    .orderBy(desc(a.announcedEarliest), desc(a.slug), f.slug, d.id)
    .limit(limit);
  return rows.map(({ id, day, announcement, film, announcedOn, ...row }) => ({
    ...row,
    cursor: { day, announcement, film, id },
    announcedOn: readSetDate(announcedOn),
  }));
}
