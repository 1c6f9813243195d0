import { and, asc, between, eq, inArray, ne, sql } from "drizzle-orm";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { type DateHolding, listHoldings } from "#domain/date-holding.ts";
import type { ReleaseType } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { partialDateOf } from "../remembered.ts";
import { readDate } from "./date-column.ts";

interface DayRange {
  /** Both ends included; a single day is both. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

interface HeldDates {
  readonly region: string;
  readonly types: readonly ReleaseType[];
  readonly ranges: readonly DayRange[];
  /** The slug of the film whose company is asked for; null where it is not a film that asks. */
  readonly otherThan: string | null;
  /** Releases at most. */
  readonly limit: number;
}

/**
 * Every other film that was ever to open on a day within the ranges, in a region: from when to when, and whether it
 * did, ordered by title. Exact days alone; a variant (previews, a re-release) holds none.
 */
export async function listFilmsOnDates({ q, t }: Db, held: HeldDates): Promise<readonly DateHolding[]> {
  if (held.ranges.length === 0) return [];
  const isOther = held.otherThan === null ? undefined : ne(t.films.slug, held.otherThan);
  const rows = await q
    .select({
      slug: t.films.slug,
      title: t.films.title,
      primaryRegion: t.films.primaryRegion,
      releaseId: t.releaseStates.releaseId,
      standing: t.releaseStates.standing,
      edtf: t.releaseStates.edtf,
      announcedOn: t.announcements.announcedOn,
    })
    .from(t.releaseStates)
    .innerJoin(t.releases, eq(t.releases.id, t.releaseStates.releaseId))
    .innerJoin(t.films, eq(t.films.id, t.releases.filmId))
    .innerJoin(t.dateChanges, eq(t.dateChanges.id, t.releaseStates.dateChangeId))
    .innerJoin(t.announcements, eq(t.announcements.id, t.dateChanges.announcementId))
    .where(and(isOther, inArray(t.releaseStates.releaseId, releasesOn({ q, t }, held))))
    .orderBy(asc(t.films.title), asc(t.films.slug), asc(t.releaseStates.releaseId), asc(t.releaseStates.knownFrom));
  const states = rows.map(({ edtf, ...row }) => ({
    ...row,
    date: readDate(edtf),
    announcedOn: partialDateOf(row.announcedOn),
  }));
  return listHoldings(states).filter(({ day }) => held.ranges.some(({ from, to }) => from <= day && day <= to));
}

/** How many releases ever had a day within the ranges, counted up to the limit. */
export async function countReleasesOnDates({ q, t }: Db, held: HeldDates): Promise<number> {
  if (held.ranges.length === 0) return 0;
  return (await releasesOn({ q, t }, held)).length;
}

/**
 * From each range to the states whose date ends in it. As conditions joined by "or", several ranges would lead SQLite along
 * everything that was ever known of the region. Rows of values have the same names in both engines unless they are given
 * others.
 */
function releasesOn({ q, t }: Pick<Db, "q" | "t">, { region, types, ranges, limit }: HeldDates) {
  const { earliest, latest, releaseId, region: stateRegion, type } = t.releaseStates;
  const rows = types.flatMap((of) => ranges.map(({ from, to }) => sql`(${of}, ${from}, ${to})`));
  const asked = sql`(values ${sql.join(rows, sql`, `)}) as asked`;
  return q
    .selectDistinct({ releaseId })
    .from(asked)
    .crossJoin(t.releaseStates)
    .crossJoin(t.releases)
    .where(
      and(
        eq(stateRegion, region),
        eq(type, sql`asked.column1`),
        between(latest, sql`asked.column2`, sql`asked.column3`),
        eq(earliest, latest),
        eq(t.releases.id, releaseId),
        eq(t.releases.variant, ""),
      ),
    )
    .orderBy(asc(releaseId))
    .limit(limit);
}
