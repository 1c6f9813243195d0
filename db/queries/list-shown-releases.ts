import { and, asc, eq, inArray } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { DEFAULT_REGION } from "#domain/region.ts";
import { chooseShownRelease } from "#domain/release-choice.ts";
import type { Db } from "../db.ts";
import { knownOn } from "./release-list.ts";

/** A release that a film is told by, as it stands on a day. */
export type ShownRelease = Awaited<ReturnType<typeof listStates>>[number];

/**
 * For each film the release that its page shows first, for a reader of the region (of its own primary region where
 * null), as it stands on the day; a film without any has none. Without a limit: the caller limits the films.
 */
export async function listShownReleases(
  db: Db,
  { filmIds, region, today }: { filmIds: readonly number[]; region: string | null; today: CalendarDate },
): Promise<ReadonlyMap<number, ShownRelease>> {
  const byFilm = Map.groupBy(await listStates(db, filmIds, today), ({ filmId }) => filmId);
  const wish = { region, type: null, variant: null };
  const isDated = ({ edtf }: ShownRelease) => edtf !== null;
  const shown = [...byFilm].flatMap(([filmId, states]): [number, ShownRelease][] => {
    const primaryRegion = states[0]?.primaryRegion ?? DEFAULT_REGION;
    const { shown: release } = chooseShownRelease(states, wish, { primaryRegion, isDated });
    return release ? [[filmId, release]] : [];
  });
  return new Map(shown);
}

async function listStates(db: Db, filmIds: readonly number[], today: CalendarDate) {
  if (filmIds.length === 0) return [];
  const { q, t } = db;
  return q
    .select({
      filmId: t.releases.filmId,
      primaryRegion: t.films.primaryRegion,
      region: t.releases.region,
      type: t.releases.type,
      variant: t.releases.variant,
      standing: t.releaseStates.standing,
      edtf: t.releaseStates.edtf,
      earliest: t.releaseStates.earliest,
      latest: t.releaseStates.latest,
      wording: t.dateChanges.wording,
    })
    .from(t.releases)
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .innerJoin(t.releaseStates, eq(t.releaseStates.releaseId, t.releases.id))
    .innerJoin(t.dateChanges, eq(t.dateChanges.id, t.releaseStates.dateChangeId))
    .where(and(inArray(t.releases.filmId, [...filmIds]), knownOn(db, today)))
    .orderBy(asc(t.releases.filmId), asc(t.releases.region), asc(t.releases.type), asc(t.releases.variant));
}
