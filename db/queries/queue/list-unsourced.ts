import { and, desc, eq, gt, isNull, max, notExists, sql } from "drizzle-orm";
import { toPartialDate } from "#domain/partial-date.ts";
import type { Db } from "../../db.ts";
import { isUnsettled, lineColumns, type QueueQuestion, toLineEntry, type UnsourcedEntry } from "./queue-entry.ts";

/** So many of the last lines put on record are looked through: no index knows what is not cited. */
const MOST_LOOKED_THROUGH = 5000;

/** Lines without a source among the last five thousand put on record, the newest first. */
export async function listUnsourced(db: Db, { limit }: QueueQuestion): Promise<readonly UnsourcedEntry[]> {
  const { q, t } = db;
  const { dateChanges: d, releases: r, films: f, announcements: a, citations: c } = t;
  const last = q.select({ id: max(d.id) }).from(d);
  const cited = q
    .select({ one: sql`1` })
    .from(c)
    .where(eq(c.dateChangeId, d.id));
  const rows = await q
    .select({ ...lineColumns(db), announcement: a.slug, announcedOn: a.announcedOn })
    .from(d)
    .innerJoin(r, eq(r.id, d.releaseId))
    .innerJoin(f, eq(f.id, r.filmId))
    .innerJoin(a, eq(a.id, d.announcementId))
    .where(
      and(
        gt(d.id, sql`${last} - ${MOST_LOOKED_THROUGH}`),
        isNull(d.retractedAt),
        notExists(cited),
        isUnsettled(db, "unsourced", { subjectId: d.id, version: d.version }),
      ),
    )
    .orderBy(desc(d.id))
    .limit(limit);
  return rows.map(({ announcement, announcedOn, ...row }) => ({
    kind: "unsourced",
    ...toLineEntry(row),
    announcement: { slug: announcement, announcedOn: toPartialDate(announcedOn) },
  }));
}
