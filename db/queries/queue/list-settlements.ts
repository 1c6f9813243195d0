import { and, desc, eq, isNull } from "drizzle-orm";
import * as z from "zod";
import type { ReleaseKey } from "#domain/region.ts";
import { RELEASE_TYPES } from "#domain/vocabulary.ts";
import type { Db } from "../../db.ts";
import { QUEUE_KINDS, type QueueKind } from "../../vocabulary.ts";

/** An entry that was looked at and left, and by whom. */
export interface Settlement extends ReleaseKey {
  readonly kind: QueueKind;
  /** The film's slug and title of that day. */
  readonly film: string;
  readonly title: string;
  readonly changesetId: number;
  readonly by: string;
  /** An ISO instant. */
  readonly recordedAt: string;
  readonly reason: string | null;
}

/** What the revision of a settlement keeps of it. */
const settlementFacts = z.object({
  kind: z.enum(QUEUE_KINDS),
  film: z.string(),
  title: z.string(),
  region: z.string(),
  type: z.enum(RELEASE_TYPES),
  variant: z.string(),
});

/** What editors left as it is last, the newest first; what was put back in the queue is not among it. */
export async function listSettlements({ q, t }: Db, { limit }: { limit: number }): Promise<readonly Settlement[]> {
  const { settlements: s, changesets: c, revisions: r } = t;
  const rows = await q
    .select({
      changesetId: c.id,
      by: c.by,
      recordedAt: c.recordedAt,
      reason: c.reason,
      after: r.after,
    })
    .from(s)
    .innerJoin(c, eq(c.id, s.changesetId))
    .innerJoin(r, and(eq(r.subject, "settlement"), eq(r.subjectId, s.id), eq(r.action, "record")))
    .where(isNull(s.retractedAt))
    .orderBy(desc(s.id))
    .limit(limit);
  return rows.map(({ after, ...row }) => ({ ...row, ...settlementFacts.parse(after) }));
}
