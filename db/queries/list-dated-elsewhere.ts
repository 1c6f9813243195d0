import { aliasedTable, and, asc, desc, eq, inArray, ne, notExists, sql } from "drizzle-orm";
import type { PartialDate } from "#domain/partial-date.ts";
import { WORLDWIDE } from "#domain/region.ts";
import type { Db } from "../db.ts";
import { readSetDate } from "./date-column.ts";
import { type ListedRelease, listedRelease } from "./list-upcoming-releases.ts";
import { hasNotPassed, isByStudio, knownOn, type UpcomingList } from "./release-list.ts";

export interface ElsewhereRow extends ListedRelease {
  /** Where the date holds: never shown without it. */
  readonly region: string;
  readonly primaryRegion: string;
  readonly date: PartialDate;
}

/** Releases read for each film listed: enough for those that open in many regions at about the same time. */
const RELEASES_A_FILM = 5;

/**
 * Films without any release of these types in the region, and with a date to come in another: a cancellation there is
 * an answer, so such a film is not among them. One row a film, in the order of the calendar, for the release a reader
 * falls back to: worldwide, then the film's primary region, then whichever comes first. Read along the calendar until
 * there are enough, so at the far end of a very long list a film may stand with a region that only came sooner.
 */
export async function listDatedElsewhere(
  db: Db,
  { limit, ...list }: UpcomingList & { limit: number },
): Promise<ElsewhereRow[]> {
  const rows = await releasesElsewhere(db, { ...list, limit: limit * RELEASES_A_FILM });
  const chosen = [...Map.groupBy(rows, (row) => row.filmId).values()].map((ofFilm) => ofFilm.reduce(fallback));
  return rows.filter((row) => chosen.includes(row)).slice(0, limit);
}

/** Of two releases of a film in the order of the calendar, the one a reader falls back to. */
function fallback(a: ElsewhereRow, b: ElsewhereRow): ElsewhereRow {
  return fallbackRank(b) < fallbackRank(a) ? b : a;
}

function fallbackRank({ region, primaryRegion }: ElsewhereRow): number {
  if (region === WORLDWIDE) return 0;
  return region === primaryRegion ? 1 : 2;
}

async function releasesElsewhere(
  db: Db,
  { region, types, from, asOf, studioId, limit }: UpcomingList & { limit: number },
): Promise<ElsewhereRow[]> {
  const { q, t } = db;
  const rows = await q
    .select({
      ...listedRelease(db),
      region: t.releaseStates.region,
      primaryRegion: t.films.primaryRegion,
      edtf: t.releaseStates.edtf,
    })
    .from(t.releaseStates)
    .innerJoin(t.releases, eq(t.releases.id, t.releaseStates.releaseId))
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .where(
      and(
        ne(t.releaseStates.region, region),
        inArray(t.releaseStates.type, types),
        hasNotPassed(db, from),
        knownOn(db, asOf),
        notExists(releasesHere(db, { region, types })),
        studioId === null ? undefined : isByStudio(db, studioId),
      ),
    )
    .orderBy(
      asc(t.releaseStates.latest),
      desc(t.releaseStates.earliest),
      asc(t.films.slug),
      asc(t.releaseStates.region),
      asc(t.releases.type),
      asc(t.releases.variant),
    )
    .limit(limit);
  return rows.map(({ edtf, ...row }) => ({ ...row, date: readSetDate(edtf) }));
}

function releasesHere({ q, t }: Db, { region, types }: Pick<UpcomingList, "region" | "types">) {
  const here = aliasedTable(t.releases, "here");
  return q
    .select({ one: sql`1` })
    .from(here)
    .where(and(eq(here.filmId, t.releases.filmId), eq(here.region, region), inArray(here.type, types)));
}
