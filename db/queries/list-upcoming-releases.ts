import { asc, desc, eq } from "drizzle-orm";
import type { PartialDate } from "#domain/partial-date.ts";
import type { FilmKind, ReleaseType, Standing } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { readSetDate } from "./date-column.ts";
import { isUpcoming, type UpcomingList } from "./release-list.ts";

/** A release with its film, as any list names it. */
export interface ListedRelease {
  readonly releaseId: number;
  readonly filmId: number;
  readonly slug: string;
  readonly title: string;
  readonly filmKind: FilmKind;
  readonly type: ReleaseType;
  readonly variant: string;
}

export interface UpcomingRow extends ListedRelease {
  readonly standing: Standing;
  readonly date: PartialDate;
  readonly moves: number;
}

/**
 * Releases whose date has not passed, by its last day, then the narrower window, then slug: "July 2027" after July 30,
 * "2027" at the end of that year, "2028 or later" at the end of all.
 */
export async function listUpcomingReleases(
  db: Db,
  { limit, offset, ...list }: UpcomingList & { limit: number; offset: number },
): Promise<UpcomingRow[]> {
  const { q, t } = db;
  const rows = await q
    .select({
      ...listedRelease(db),
      standing: t.releaseStates.standing,
      edtf: t.releaseStates.edtf,
      moves: t.releaseStates.moves,
    })
    .from(t.releaseStates)
    .innerJoin(t.releases, eq(t.releases.id, t.releaseStates.releaseId))
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .where(isUpcoming(db, list))
    .orderBy(
      asc(t.releaseStates.latest),
      desc(t.releaseStates.earliest),
      asc(t.films.slug),
      asc(t.releases.type),
      asc(t.releases.variant),
    )
    .limit(limit)
    .offset(offset);
  return rows.map(({ edtf, ...row }) => ({ ...row, date: readSetDate(edtf) }));
}

/** The columns of a `ListedRelease`, of a query that joins `releases` and `films`. */
export function listedRelease({ t }: Db) {
  return {
    releaseId: t.releases.id,
    filmId: t.films.id,
    slug: t.films.slug,
    title: t.films.title,
    filmKind: t.films.kind,
    type: t.releases.type,
    variant: t.releases.variant,
  };
}
