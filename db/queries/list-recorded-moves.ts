import { eq, inArray } from "drizzle-orm";
import type { ReleaseKey } from "#domain/region.ts";
import type { ChangeKind } from "#domain/vocabulary.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** What a line on record did, and which line it is. */
export interface RecordedMove extends ReleaseKey {
  readonly film: string;
  readonly announcement: string;
  /** Null while the line is retracted. */
  readonly kind: ChangeKind | null;
  readonly shiftDays: number | null;
}

/** What the date changes of some ids did, in no order. */
export function listRecordedMoves({ q, t }: Db, { ids }: { ids: readonly number[] }): Promise<readonly RecordedMove[]> {
  const { dateChanges: d, releases: r, films: f, announcements: a } = t;
  return inLists(ids, (list) =>
    q
      .select({
        film: f.slug,
        announcement: a.slug,
        region: r.region,
        type: r.type,
        variant: r.variant,
        kind: d.kind,
        shiftDays: d.shiftDays,
      })
      .from(d)
      .innerJoin(r, eq(r.id, d.releaseId))
      .innerJoin(f, eq(f.id, r.filmId))
      .innerJoin(a, eq(a.id, d.announcementId))
      .where(inArray(d.id, list)),
  );
}
