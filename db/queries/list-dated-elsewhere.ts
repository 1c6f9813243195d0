import { aliasedTable, and, asc, desc, eq, gt, inArray, lte, ne, notExists, sql } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import type { PartialDate } from "#domain/partial-date.ts";
import { WORLDWIDE } from "#domain/region.ts";
import type { Db } from "../db.ts";
import { readSetDate } from "./date-column.ts";
import { type ListedRelease, listedRelease } from "./listed-release.ts";
import { hasNotPassed, isByStudio, type UpcomingList } from "./release-list.ts";

export interface ElsewhereRow extends ListedRelease {
  /** Where the date holds: never shown without it. */
  readonly region: string;
  readonly primaryRegion: string;
  readonly date: PartialDate;
}

/** Releases read for each film listed: enough for those that open in many regions at about the same time. */
const RELEASES_A_FILM = 5;

/** Dates looked at, of all regions and kinds and whether they still hold or not. */
const LOOKED_AT = 3000;

/**
 * Films without any release of these types in the region, and with a date to come in another: a cancellation there is
 * an answer, so such a film is not among them. One row a film, in the order of the calendar, for the release a reader
 * falls back to: worldwide, then the film's primary region, then whichever comes first. Read along the calendar until
 * there are enough, or `lookedAt` dates were looked at: nearly every film has a release here, and the few that have none
 * would be looked for to the end of the record. So at the far end of a very long list a film may stand with a region that
 * only came sooner, or be missing.
 */
export async function listDatedElsewhere(
  db: Db,
  { limit, lookedAt = LOOKED_AT, ...list }: UpcomingList & { limit: number; lookedAt?: number },
): Promise<ElsewhereRow[]> {
  const rows = await releasesElsewhere(db, { ...list, lookedAt, limit: limit * RELEASES_A_FILM });
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
  { region, types, from, asOf, studioId, lookedAt, limit }: UpcomingList & { limit: number; lookedAt: number },
): Promise<ElsewhereRow[]> {
  const { q, t } = db;
  const next = nextDates(db, { from, lookedAt });
  const rows = await q
    .select({
      ...listedRelease(db),
      region: next.region,
      primaryRegion: t.films.primaryRegion,
      edtf: next.edtf,
    })
    .from(next)
    .crossJoin(t.releases)
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .where(
      and(
        eq(t.releases.id, next.releaseId),
        ne(next.region, region),
        inArray(next.type, types),
        lte(next.knownFrom, asOf),
        gt(next.knownUntil, asOf),
        notExists(releasesHere(db, { region, types })),
        studioId === null ? undefined : isByStudio(db, studioId),
      ),
    )
    .orderBy(
      asc(next.latest),
      desc(next.earliest),
      asc(t.films.slug),
      asc(next.region),
      asc(next.type),
      asc(t.releases.variant),
    )
    .limit(limit);
  return rows.map(({ edtf, ...row }) => ({ ...row, date: readSetDate(edtf) }));
}

/** Those of every day's knowledge: where little was known yet, what was would be looked for to the end of the record. */
function nextDates(db: Db, { from, lookedAt }: { from: CalendarDate; lookedAt: number }) {
  const { releaseId, region, type, knownFrom, knownUntil, edtf, earliest, latest } = db.t.releaseStates;
  return db.q
    .select({ releaseId, region, type, knownFrom, knownUntil, edtf, earliest, latest })
    .from(db.t.releaseStates)
    .where(hasNotPassed(db, from))
    .orderBy(asc(latest), asc(region), asc(type), asc(knownFrom), asc(knownUntil))
    .limit(lookedAt)
    .as("next_dates");
}

function releasesHere({ q, t }: Db, { region, types }: Pick<UpcomingList, "region" | "types">) {
  const here = aliasedTable(t.releases, "here");
  return q
    .select({ one: sql`1` })
    .from(here)
    .where(and(eq(here.filmId, t.releases.filmId), eq(here.region, region), inArray(here.type, types)));
}
