import { asc, eq, inArray } from "drizzle-orm";
import type { ReleaseKey } from "#domain/region.ts";
import type { Standing } from "#domain/vocabulary.ts";
import { inLists } from "../batches.ts";
import type { Db } from "../db.ts";

/** A line on record, retracted or not, by what it is told from others. */
export interface LineOfFilm extends ReleaseKey {
  readonly dateChangeId: number;
  /** The film's slug. */
  readonly film: string;
  /** EDTF text. */
  readonly announcedOn: string;
  readonly standing: Standing;
  readonly date: string | null;
  readonly isRetracted: boolean;
}

/** Every line on record of some films, by their slugs: without a limit, since what is left out would be taken for new. */
export async function listLinesOfFilms(
  { q, t }: Db,
  { slugs }: { slugs: readonly string[] },
): Promise<readonly LineOfFilm[]> {
  const { dateChanges: d, releases: r, films: f, announcements: a } = t;
  const rows = await inLists(slugs, (list) =>
    q
      .select({
        dateChangeId: d.id,
        film: f.slug,
        region: r.region,
        type: r.type,
        variant: r.variant,
        announcedOn: a.announcedOn,
        standing: d.standing,
        date: d.edtf,
        retractedAt: d.retractedAt,
      })
      .from(f)
      .innerJoin(r, eq(r.filmId, f.id))
      .innerJoin(d, eq(d.releaseId, r.id))
      .innerJoin(a, eq(a.id, d.announcementId))
      .where(inArray(f.slug, list))
      .orderBy(asc(d.id)),
  );
  return rows.map(({ retractedAt, ...row }) => ({ ...row, isRetracted: retractedAt !== null }));
}
