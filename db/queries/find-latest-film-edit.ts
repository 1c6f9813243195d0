import { and, desc, eq } from "drizzle-orm";
import type { Db } from "../db.ts";
import type { LatestEdit } from "./list-latest-edits.ts";

/** Who edited the facts of a film last, its dates apart; null where nobody has. */
export async function findLatestFilmEdit({ q, t }: Db, { filmId }: { filmId: number }): Promise<LatestEdit | null> {
  const { revisions: r, changesets: c } = t;
  const [edit] = await q
    .select({ by: c.by, recordedAt: c.recordedAt })
    .from(r)
    .innerJoin(c, eq(c.id, r.changesetId))
    .where(and(eq(r.subject, "film"), eq(r.subjectId, filmId)))
    .orderBy(desc(r.id))
    .limit(1);
  return edit ?? null;
}
