import { asc, desc, eq, type SQL } from "drizzle-orm";
import { compareText } from "#domain/compare-text.ts";
import { comparePartialDates, type PartialDate } from "#domain/partial-date.ts";
import type { FilmKind, ReleaseType, Standing } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { readSetDate } from "./date-column.ts";
import {
  type DayStretch,
  endsWithin,
  isUpcoming,
  reachesInto,
  type ReleaseList,
  type UpcomingList,
} from "./release-list.ts";

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
  const rows = await listDated(db, { types: list.types, limit: offset + limit }, (types) =>
    isUpcoming(db, { ...list, types }),
  );
  return rows.slice(offset);
}

/**
 * The releases of a list that are or were dated in a stretch of days, in the same order: those of its days, those whose
 * window ends in it, and after these the windows that reach into it and end later.
 */
export async function listReleasesWithin(
  db: Db,
  { limit, from, to, ...list }: ReleaseList & DayStretch & { limit: number },
): Promise<UpcomingRow[]> {
  const within = await listDated(db, { types: list.types, limit }, (types) =>
    endsWithin(db, { ...list, types }, { from, to }),
  );
  const left = limit - within.length;
  if (left === 0) return within;
  const around = await listDated(db, { types: list.types, limit: left }, (types) =>
    reachesInto(db, { ...list, types }, { from, to }),
  );
  return [...within, ...around];
}

/**
 * Asked type by type, and merged here: in one question for several types, their index gives no order, and each would be
 * read and sorted to its end before the first row is known.
 */
async function listDated(
  db: Db,
  { types, limit }: { types: readonly ReleaseType[]; limit: number },
  ofTypes: (types: readonly ReleaseType[]) => SQL | undefined,
): Promise<UpcomingRow[]> {
  const ofEach = await Promise.all(types.map((type) => listOrdered(db, { where: ofTypes([type]), limit })));
  return ofEach.flat().toSorted(compareRows).slice(0, limit);
}

function compareRows(a: UpcomingRow, b: UpcomingRow): number {
  return (
    comparePartialDates(a.date, b.date) ||
    compareText(a.slug, b.slug) ||
    compareText(a.type, b.type) ||
    compareText(a.variant, b.variant)
  );
}

async function listOrdered(
  db: Db,
  { where, limit }: { where: SQL | undefined; limit: number },
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
    .where(where)
    .orderBy(
      asc(t.releaseStates.latest),
      desc(t.releaseStates.earliest),
      asc(t.films.slug),
      asc(t.releases.type),
      asc(t.releases.variant),
    )
    .limit(limit);
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
