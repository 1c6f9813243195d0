import {
  and,
  asc,
  countDistinct,
  desc,
  eq,
  exists,
  inArray,
  isNull,
  type SQL,
  sql,
  type SQLWrapper,
} from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import type { SlateKind } from "./find-slate.ts";
import { type ListedRelease, listedRelease } from "./listed-release.ts";
import { knownOn } from "./release-list.ts";

/** The films of one studio, distributed or produced by it, or of one franchise. */
export interface Slate {
  readonly kind: SlateKind;
  readonly id: number;
}

/**
 * The releases of a slate in a region that something is known of on a day, without those of a variant; those with the
 * latest dates first, so that a limit leaves out the oldest.
 */
export async function listSlate(
  db: Db,
  {
    slate,
    region,
    types,
    asOf,
    limit,
  }: { slate: Slate; region: string; types: readonly ReleaseType[]; asOf: CalendarDate; limit: number },
): Promise<readonly ListedRelease[]> {
  const { q, t } = db;
  return q
    .select(listedRelease(db))
    .from(t.films)
    .innerJoin(t.releases, eq(t.releases.filmId, t.films.id))
    .innerJoin(t.releaseStates, and(eq(t.releaseStates.releaseId, t.releases.id), knownOn(db, asOf)))
    .where(
      and(
        isOfSlate(db, slate),
        eq(t.releases.region, region),
        inArray(t.releases.type, types),
        eq(t.releases.variant, ""),
      ),
    )
    .orderBy(asc(isNull(t.releaseStates.latest)), desc(t.releaseStates.latest), asc(t.films.slug), asc(t.releases.type))
    .limit(limit);
}

export interface SlatePlace {
  readonly region: string;
  readonly type: ReleaseType;
  readonly films: number;
}

/** Where a slate has releases that something is known of, with how many films, by region and type. */
export function listSlatePlaces(
  db: Db,
  { slate, limit }: { slate: Slate; limit: number },
): Promise<readonly SlatePlace[]> {
  const { q, t } = db;
  const isKnown = q
    .select({ one: sql`1` })
    .from(t.releaseStates)
    .where(eq(t.releaseStates.releaseId, t.releases.id));
  return q
    .select({ region: t.releases.region, type: t.releases.type, films: countDistinct(t.releases.filmId) })
    .from(t.releases)
    .where(and(isOfSlate(db, slate, t.releases.filmId), eq(t.releases.variant, ""), exists(isKnown)))
    .groupBy(t.releases.region, t.releases.type)
    .orderBy(asc(t.releases.region), asc(t.releases.type))
    .limit(limit);
}

/**
 * True for films of a slate, by whichever column names them. As a list of ids, which leads from the few films of a slate
 * to their releases, and not the other way about.
 */
export function isOfSlate({ q, t }: Db, { kind, id }: Slate, filmId: SQLWrapper = t.films.id): SQL {
  const { films, filmStudios } = t;
  if (kind === "studio")
    return inArray(filmId, q.select({ id: filmStudios.filmId }).from(filmStudios).where(eq(filmStudios.studioId, id)));
  return inArray(filmId, q.select({ id: films.id }).from(films).where(eq(films.franchiseId, id)));
}
